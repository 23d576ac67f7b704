using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>A process, and the simulated server that it is rehearsed on. Holds no secret.</summary>
/// <param name="Process">The process as it would be saved: with names, with what its step templates give.</param>
/// <param name="Scenario">The server, as a scenario in YAML.</param>
public sealed record RehearsableProcess(DeploymentProcess Process, string Scenario)
{
    /// <summary>Names of the actions whose time was measured in deployments of the past; null: those that the scenario names.</summary>
    public IReadOnlyList<string>? Measured { get; init => field = value?.ToArray(); }

    /// <summary>The places that were asked about, by their names.</summary>
    public IReadOnlyList<RehearsalPlace> Places { get; init => field = value.ToArray(); } = [];
}
