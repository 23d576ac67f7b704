using System.Collections.Generic;

namespace Coordination;

/// <summary>What of a server is to become a scenario, and where to.</summary>
public sealed record ScenarioExportOptions
{
    /// <summary>How many deployments of a project are read by default.</summary>
    public const int UsualHistory = 20;

    /// <summary>Names, ids or slugs of the projects; at least one.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>How many of the newest deployments of each project are read: they come into the scenario, and the successful ones give the durations of its steps. 0 to 1000.</summary>
    public int History { get; init; } = UsualHistory;

    /// <summary>Full path of the file to write.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>Whether a file that is there already is replaced.</summary>
    public bool Overwrites { get; init; }
}
