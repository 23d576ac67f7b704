using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A library variable set.</summary>
internal sealed record ScenarioLibrary(string Name)
{
    public IReadOnlyList<ScenarioVariable> Variables { get; init; } = [];
}
