using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads what a step of type release deploys.</summary>
internal sealed class ChildReader(ScenarioNames projects)
{
    private static readonly string[] Keys = ["deploys", "deploymentCondition", "passes", "waits"];

    public ScenarioChild? Read(ScenarioMap map, string type)
    {
        if (type is not "release") return RefuseElsewhere(map, type);
        if (map.Find("deploys") is not { } project) throw new ScenarioException("A step of type release needs 'deploys': the project of which it deploys a release.", map.Start.Line, map.Start.Column);
        return new ScenarioChild(projects.Refer(project))
        {
            Condition = map.Word("deploymentCondition", "Always", "IfNotCurrentVersion", "IfNewer") ?? "Always",
            Variables = map.Find("passes") is { } passes ? Passed(new ScenarioMap(passes, "What is passed")) : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
            Waits = map.Find("waits") is null || map.Flag("waits"),
        };
    }

    private static ScenarioChild? RefuseElsewhere(ScenarioMap map, string type) =>
        Keys.Select(map.Find).FirstOrDefault(node => node is not null) is { } node ? throw ScenarioMap.Fault(node, $"Only a step of type release deploys a release, not one of type {type}.") : null;

    private static Dictionary<string, string> Passed(ScenarioMap map) =>
        map.Entries.ToDictionary(entry => entry.Name, entry => ScenarioMap.TextOf(entry.Value, $"The variable '{entry.Name}'"), StringComparer.OrdinalIgnoreCase);
}
