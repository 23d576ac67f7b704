using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>A runbook as the server shows it.</summary>
internal static class RunbookDocument
{
    public static JObject Write(Runbook runbook, ApiCall call)
    {
        var document = EntityJson.Write(runbook);
        if (call.Server.Version.IsAtLeast(2026, 1))
        {
            Document.Complete(document, new JObject { ["CancelQueuedTasks"] = false, ["CancelRunningTasks"] = false, ["FailTargetDiscovery"] = false, ["RunbookTags"] = new JArray() });
        }

        var self = call.Links.In(runbook.SpaceId, "runbooks/" + runbook.Id);
        call.Links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Project"] = call.Links.In(runbook.SpaceId, "projects/" + runbook.ProjectId),
            ["RunbookProcess"] = call.Links.In(runbook.SpaceId, "runbookProcesses/" + runbook.RunbookProcessId),
            ["RunbookSnapshots"] = self + "/runbookSnapshots{?skip,take,searchByName}",
            ["RunbookSnapshotTemplate"] = self + "/runbookSnapshotTemplate",
            ["RunbookRunTemplate"] = self + "/runbookRunTemplate",
            ["RunbookRunPreview"] = self + "/runbookRuns/preview/{environment}{?includeDisabledSteps}",
            ["RunbookTenantRunPreview"] = self + "/runbookRuns/preview/{environment}/{tenant}{?includeDisabledSteps}",
            ["RunbookEnvironments"] = self + "/environments",
            ["CreateRunbookRun"] = self + "/run",
            ["Web"] = call.Links.Web($"{runbook.SpaceId}/projects/{runbook.ProjectId}/operations/runbooks/{runbook.Id}/overview"),
        });
        return document;
    }
}
