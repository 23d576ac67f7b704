namespace Coordination.Simulator.Scenarios;

/// <summary>A deployment of the past, or several alike. Without an age it was some time after the release, later for later environments.</summary>
internal sealed record ScenarioDeployed(string Environment, string Version) : ScenarioPast(Environment);
