using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A phase of a lifecycle. Without environments it has all that no earlier phase names.</summary>
internal sealed record ScenarioPhase(string Name)
{
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Environments to which a release goes by itself as soon as the phase is reached.</summary>
    public IReadOnlyList<string> Automatic { get; init; } = [];

    /// <summary>How many environments complete the phase; 0: all.</summary>
    public int Minimum { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>Deployments into it come before others in the queue.</summary>
    public bool IsPriority { get; init; }

    /// <summary>What is kept of the releases that reached it; null: as the phase before, or else the lifecycle, says.</summary>
    public ScenarioRetention? Keep { get; init; }
}
