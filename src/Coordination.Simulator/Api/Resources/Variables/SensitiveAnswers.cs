using System.Linq;
using Coordination.Simulator.Scripts.Variables;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Variables;

/// <summary>The answers to the prompts of sensitive variables: who reads a deployment or a run sees null in their places.</summary>
internal static class SensitiveAnswers
{
    public static void Hide(JObject document, Execution execution, OctopusServer server)
    {
        if (execution.FormValues.Count == 0) return;
        var snapshot = execution.Snapshot;
        var variables = server.VariableSets.Of([snapshot.ProjectVariableSetSnapshotId ?? "", .. snapshot.LibraryVariableSetSnapshotIds]).SelectMany(set => set.Variables);
        foreach (var variable in variables.Where(variable => variable.IsSecret() && execution.FormValues.ContainsKey(variable.Id)))
            document["FormValues"]![variable.Id] = null;
    }
}
