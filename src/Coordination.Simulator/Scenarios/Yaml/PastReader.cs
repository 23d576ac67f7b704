using System;
using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads what happened before the start, by environment: deployments of a project, or runs of a runbook.</summary>
internal sealed class PastReader(DefinedNames names, IReadOnlyList<ScenarioStep> steps)
{
    /// <summary>Deployments: a version, or a mapping with one.</summary>
    public IReadOnlyList<ScenarioDeployed> Deployments(ScenarioMap project, ScenarioNames releases) => ByEnvironment(project, "deployed", (environment, item) =>
    {
        if (item is YamlScalarNode) return new ScenarioDeployed(environment, releases.Refer(item));
        var map = new ScenarioMap(item, "A deployment of the past");
        map.Required("version");
        return Complete(new ScenarioDeployed(environment, releases.Refer(map.Find("version")!)), map);
    });

    /// <summary>Runs: how long ago, or a mapping.</summary>
    public IReadOnlyList<ScenarioPast> Runs(ScenarioMap runbook) => ByEnvironment(runbook, "ran", (environment, item) =>
        item is YamlScalarNode ? new ScenarioPast(environment) { Age = ScenarioMap.DurationOf(item, "How long ago it ran") } : Complete(new ScenarioPast(environment), new ScenarioMap(item, "A run of the past")));

    private IReadOnlyList<T> ByEnvironment<T>(ScenarioMap owner, string key, Func<string, YamlNode, T> read) => owner.Find(key) is not { } node ? [] :
    [
        .. from entry in new ScenarioMap(node, key is "ran" ? "What ran" : "What is deployed").Entries
           from item in ScenarioMap.ItemsOf(entry.Value)
           select read(names.Environments.Refer(entry.Key), item)
    ];

    private T Complete<T>(T past, ScenarioMap map)
        where T : ScenarioPast
    {
        past = past with
        {
            Tenant = map.Find("tenant") is { } tenant ? names.Tenants.Refer(tenant) : null,
            Age = map.Duration("age"),
            Duration = map.Duration("duration"),
            Steps = map.Find("steps") is { } took ? DurationsIn(new ScenarioMap(took, "What the steps took")) : past.Steps,
            FailedStep = map.Find("failedStep") is { } failed ? StepNamed(failed) : null,
            State = map.Word("state", "Success", "Failed", "Canceled", "TimedOut") ?? (map.Find("failedStep") is null ? "Success" : "Failed"),
            Times = map.Number("times", 1) ?? 1,
        };
        map.RefuseUnknown();
        if (past.FailedStep is not null && past.State is not "Failed") throw ScenarioMap.Fault(map.Find("failedStep")!, $"'failedStep' is there although its state is {past.State}.");
        return past;
    }

    private Dictionary<string, TimeSpan> DurationsIn(ScenarioMap map) =>
        map.Entries.ToDictionary(entry => StepNamed(entry.Key), entry => ScenarioMap.DurationOf(entry.Value, $"What '{entry.Name}' took"), StringComparer.OrdinalIgnoreCase);

    private string StepNamed(YamlNode node)
    {
        var name = ScenarioMap.TextOf(node, "The name of a step");
        return steps.FirstOrDefault(step => string.Equals(step.Name, name, StringComparison.OrdinalIgnoreCase))?.Name
            ?? throw ScenarioMap.Fault(node, $"There is no step '{name}'. {(steps.Count == 0 ? "There are no steps." : $"There are {string.Join(", ", steps.Select(step => step.Name))}.")}");
    }
}
