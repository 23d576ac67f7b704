using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>A snapshot of a runbook as the server shows it.</summary>
internal static class RunbookSnapshotDocument
{
    public static JObject Write(RunbookSnapshot snapshot, LinkBuilder links)
    {
        var document = EntityJson.Write(snapshot);
        string In(string path) => links.In(snapshot.SpaceId, path);
        var self = In("runbookSnapshots/" + snapshot.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Project"] = In("projects/" + snapshot.ProjectId),
            ["Runbook"] = In("runbooks/" + snapshot.RunbookId),
            ["RunbookRuns"] = self + "/runbookRuns{?skip,take}",
            ["RunbookRunTemplate"] = self + "/runbookRuns/template",
            ["RunbookRunPreview"] = self + "/runbookRuns/preview/{environment}{?includeDisabledSteps}",
            ["RunbookTenantRunPreview"] = self + "/runbookRuns/preview/{environment}/{tenant}{?includeDisabledSteps}",
            ["Artifacts"] = In("artifacts?regarding=" + snapshot.Id),
            ["ProjectVariableSnapshot"] = In("variables/" + snapshot.ProjectVariableSetSnapshotId),
            ["RunbookProcessSnapshot"] = In("runbookProcesses/" + snapshot.FrozenRunbookProcessId),
            ["SnapshotVariables"] = self + "/snapshot-variables",
            ["Web"] = links.Web($"{snapshot.SpaceId}/projects/{snapshot.ProjectId}/operations/runbooks/{snapshot.RunbookId}/snapshots/{snapshot.Id}"),
        });
        return document;
    }
}
