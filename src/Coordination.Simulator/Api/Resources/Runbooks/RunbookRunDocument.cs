using System.Collections.Generic;
using Coordination.Simulator.Api.Resources.Variables;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>A run of a runbook as the server shows it: its task is linked without a space, as a deployment's is.</summary>
internal static class RunbookRunDocument
{
    public static JObject Write(RunbookRun run, ApiCall call)
    {
        var document = EntityJson.Write(run);
        SensitiveAnswers.Hide(document, run, call.Server);
        document["RunbookName"] = call.Server.Runbooks.Find(run.RunbookId)?.Name;
        if (call.Server.Version.IsAtLeast(2026, 1))
        {
            Document.Complete(document, new JObject { ["DebugMode"] = "Off", ["FailTargetDiscovery"] = false, ["SpecificTargetTagIds"] = new JArray(), ["ExcludedTargetTagIds"] = new JArray() });
        }

        call.Links.Give(document, LinksOf(run, call.Links));
        return document;
    }

    private static Dictionary<string, string> LinksOf(RunbookRun run, LinkBuilder links)
    {
        string In(string path) => links.In(run.SpaceId, path);
        var all = new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = In("runbookRuns/" + run.Id),
            ["Project"] = In("projects/" + run.ProjectId),
            ["Runbook"] = In("runbooks/" + run.RunbookId),
            ["RunbookSnapshot"] = In("runbookSnapshots/" + run.RunbookSnapshotId),
            ["RunbookProcess"] = In("runbookProcesses/" + run.FrozenRunbookProcessId),
            ["Environment"] = In("environments/" + run.EnvironmentId),
            ["Task"] = links.Api("tasks/" + run.TaskId),
            ["Artifacts"] = In("artifacts?regarding=" + run.Id),
            ["Interruptions"] = In("interruptions?regarding=" + run.Id),
            ["Web"] = links.Web($"{run.SpaceId}/projects/{run.ProjectId}/operations/runbooks/{run.RunbookId}/snapshots/{run.RunbookSnapshotId}/runs/{run.Id}"),
        };
        if (run.TenantId is not null)
            all["Tenant"] = In("tenants/" + run.TenantId);
        return all;
    }
}
