using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>What a "Deploy a release" step deploys.</summary>
/// <param name="Project">The other project.</param>
internal sealed record ScenarioChild(string Project)
{
    /// <summary>Always, IfNotCurrentVersion or IfNewer.</summary>
    public string Condition { get; init; } = "Always";

    /// <summary>Variables that are passed.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public bool Waits { get; init; } = true;
}
