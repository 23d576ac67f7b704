using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A runbook of a project, with one snapshot.</summary>
internal sealed record ScenarioRunbook(string Name)
{
    public string? Description { get; init; }

    /// <summary>Where it may be run; empty: everywhere.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Untenanted, TenantedOrUntenanted or Tenanted.</summary>
    public string Tenanted { get; init; } = "Untenanted";

    /// <summary>EnvironmentDefault, Off or On.</summary>
    public string GuidedFailure { get; init; } = "EnvironmentDefault";

    /// <summary>The name of the snapshot.</summary>
    public string Snapshot { get; init; } = "Snapshot 1";

    /// <summary>The snapshot is what runs where nobody names one.</summary>
    public bool IsPublished { get; init; } = true;

    public IReadOnlyList<ScenarioStep> Steps { get; init; } = [];

    public IReadOnlyList<ScenarioPast> Runs { get; init; } = [];
}
