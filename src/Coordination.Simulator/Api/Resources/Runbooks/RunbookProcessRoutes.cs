using System.Collections.Generic;
using Coordination.Simulator.Api.Resources.Processes;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>The processes of runbooks and their snapshots: by their own id, also below the project.</summary>
internal static class RunbookProcessRoutes
{
    public static Collection<RunbookProcess> Processes { get; } = new("RunbookProcesses", "RunbookProcess", "RunbookView", server => server.RunbookProcesses, (call, process) => Write(process, call.Links))
    {
        Select = ProcessLists.Select,
    };

    public static void AddTo(Routes routes)
    {
        Processes.AddReadsTo(routes);
        foreach (var path in new[] { "runbookProcesses/{id}", "projects/{project}/runbookProcesses/{id}" })
            routes.Put(RouteScope.Space, path, Save);
        routes.Get(RouteScope.Space, "projects/{project}/runbookProcesses/{id}", call => SimResponse.Ok(Write(Processes.One(call), call.Links)));
        routes.Get(RouteScope.Space, "runbookProcesses/{id}/runbookSnapshotTemplate", call => SimResponse.Ok(RunbookSnapshotTemplate.Write(Processes.One(call), call)));
    }

    private static SimResponse Save(ApiCall call)
    {
        var existing = Processes.One(call);
        call.Demand("RunbookEdit", existing);
        return SimResponse.Ok(Write(call.Server.ProcessSaving.Save(call.Server.RunbookProcesses, existing, call.Body.Read<RunbookProcess>(), call.User), call.Links));
    }

    private static JObject Write(RunbookProcess process, LinkBuilder links)
    {
        var document = ProcessDocument.WithLinksOfActions(EntityJson.Write(process));
        var self = links.In(process.SpaceId, "runbookProcesses/" + process.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Project"] = links.In(process.SpaceId, "projects/" + process.ProjectId),
            ["Runbook"] = links.In(process.SpaceId, "runbooks/" + process.RunbookId),
            ["RunbookSnapshotTemplate"] = self + "/runbookSnapshotTemplate",
        });
        return document;
    }
}
