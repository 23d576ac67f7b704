namespace Coordination.Simulator.Scenarios;

/// <summary>The names that a scenario defines for the whole server, by kind. They are defined before anything refers to them, wherever they stand in the text.</summary>
internal sealed class DefinedNames
{
    public ScenarioNames Environments { get; } = new("environment");

    public ScenarioNames Lifecycles { get; } = new("lifecycle");

    public ScenarioNames Tenants { get; } = new("tenant");

    public ScenarioNames Projects { get; } = new("project");

    public ScenarioNames Libraries { get; } = new("library variable set");

    public ScenarioNames Users { get; } = new("user");

    public ScenarioNames Teams { get; } = new("team");
}
