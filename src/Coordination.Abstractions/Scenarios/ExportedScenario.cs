using System.Collections.Generic;

namespace Coordination;

/// <summary>A scenario that was written.</summary>
public sealed record ExportedScenario
{
    /// <summary>Full path of the file.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>Address of the server that it was read from.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>Names of the projects in it.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>How many deployments of the past are in it.</summary>
    public int Deployments { get; init; }

    /// <summary>How many steps have the duration that they had on the server.</summary>
    public int MeasuredSteps { get; init; }

    /// <summary>How many steps have the usual duration of a scenario instead, as none of the deployments read ran them.</summary>
    public int UnmeasuredSteps { get; init; }
}
