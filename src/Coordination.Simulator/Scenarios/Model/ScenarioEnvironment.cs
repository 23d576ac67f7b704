namespace Coordination.Simulator.Scenarios;

/// <summary>An environment; the order in the scenario is the sort order.</summary>
internal sealed record ScenarioEnvironment(string Name)
{
    public bool GuidedFailure { get; init; }
}
