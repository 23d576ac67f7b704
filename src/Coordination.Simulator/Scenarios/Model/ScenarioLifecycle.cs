using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A lifecycle. Without phases it has one per environment.</summary>
internal sealed record ScenarioLifecycle(string Name)
{
    public IReadOnlyList<ScenarioPhase> Phases { get; init; } = [];

    /// <summary>What is kept of releases; null: all.</summary>
    public ScenarioRetention? Keep { get; init; }
}
