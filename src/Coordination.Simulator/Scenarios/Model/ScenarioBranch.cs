using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A branch of a version-controlled project.</summary>
internal sealed record ScenarioBranch(string Name)
{
    /// <summary>Nothing is committed to it through the server.</summary>
    public bool IsProtected { get; init; }

    /// <summary>It holds nothing of the project.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Its own process; null: the project's steps.</summary>
    public IReadOnlyList<ScenarioStep>? Steps { get; init; }
}
