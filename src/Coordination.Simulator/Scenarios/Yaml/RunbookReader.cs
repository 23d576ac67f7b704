using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads a runbook of a scenario's project.</summary>
internal sealed class RunbookReader(DefinedNames names, StepBehaviour byDefault)
{
    private readonly ScenarioNames _runbooks = new("runbook");

    public ScenarioRunbook Read(YamlNode node)
    {
        var map = new ScenarioMap(node, "A runbook");
        var steps = new StepReader(names, new ScenarioNames("channel"), byDefault).Read(map);
        var runbook = new ScenarioRunbook(_runbooks.Define(node, map.Required("name")))
        {
            Description = map.Text("description"),
            Environments = map.List("environments", names.Environments.Refer),
            Tenanted = map.Word("tenanted", "Untenanted", "TenantedOrUntenanted", "Tenanted") ?? "Untenanted",
            GuidedFailure = map.Word("guidedFailure", "EnvironmentDefault", "Off", "On") ?? "EnvironmentDefault",
            Snapshot = map.Text("snapshot") ?? "Snapshot 1",
            IsPublished = map.Find("published") is null || map.Flag("published"),
            Steps = steps,
            Runs = new PastReader(names, steps).Runs(map),
        };
        map.RefuseUnknown();
        return runbook;
    }
}
