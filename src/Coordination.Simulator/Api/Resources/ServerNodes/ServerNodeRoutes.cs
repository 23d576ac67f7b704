using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.ServerNodes;

/// <summary>
/// The nodes that execute tasks. They are the administrators' (source: what Octopus.Client says of AdministerSystem); that others may
/// not even read them is settled by no source, and a switch. A load balancer asks without a key whether the server takes requests.
/// </summary>
internal static class ServerNodeRoutes
{
    private const string Path = "octopusservernodes";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.System, Path, call => call.Page(Selected(call), node => ServerNodeDocument.Write(node, call), "OctopusServerNode", Path + "{?skip,take,ids,partialName}"));
        routes.Get(RouteScope.System, Path + "/all", call => SimResponse.Ok(new JArray(All(call).Select(node => ServerNodeDocument.Write(node, call)))));
        routes.Get(RouteScope.System, Path + "/summary", Summary);
        routes.GetAnonymously(Path + "/ping", Ping);
        routes.Get(RouteScope.System, Path + "/{id}", call => SimResponse.Ok(ServerNodeDocument.Write(One(call), call)));
        routes.Put(RouteScope.System, Path + "/{id}", Change);
        routes.Get(RouteScope.System, Path + "/{id}/details", Details);
    }

    private static IReadOnlyList<ServerNode> All(ApiCall call)
    {
        if (!call.Server.Switches.EverybodySeesNodes)
            call.Demand("AdministerSystem");
        return call.Server.Queue.Nodes.All;
    }

    private static IEnumerable<ServerNode> Selected(ApiCall call) => All(call)
        .Where(call.Query, "ids", node => ServerNodeDocument.IdOf(node, call))
        .Where(node => call.Query.Text("partialName") is not { } part || node.Name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

    private static ServerNode One(ApiCall call) => All(call).FirstOrDefault(node => Lookups.Same(ServerNodeDocument.IdOf(node, call), call["id"])) ?? throw Refusal.NotFound();

    /// <summary>The first node answers; 418 says that it drains.</summary>
    private static SimResponse Ping(ApiCall call)
    {
        var node = call.Server.Queue.Nodes.All[0];
        return SimResponse.Json(node.IsDraining ? 418 : 200, ServerNodeDocument.WriteSeen(node, call));
    }

    private static SimResponse Change(ApiCall call)
    {
        call.Demand("AdministerSystem");
        var node = One(call);
        if (call.Body.Number("MaxConcurrentTasks") is { } cap)
            node.TaskCap = cap > 0 ? cap : throw Refusal.Because("The number of concurrent tasks must be 1 or more.");
        node.IsDraining = call.Body.Flag("IsInMaintenanceMode") ?? node.IsDraining;
        call.Server.Queue.LookAgain();
        return SimResponse.Ok(ServerNodeDocument.Write(node, call));
    }

    private static SimResponse Summary(ApiCall call)
    {
        var nodes = All(call).Select(node =>
        {
            var document = ServerNodeDocument.WriteSeen(node, call);
            document["RunningTaskCount"] = node.Executing.Count;
            return document;
        });
        return SimResponse.Ok(new JObject { ["Nodes"] = new JArray(nodes), ["Links"] = new JObject { ["Self"] = call.Links.Api(Path + "/summary") } });
    }

    private static SimResponse Details(ApiCall call)
    {
        var node = One(call);
        var id = ServerNodeDocument.IdOf(node, call);
        return SimResponse.Ok(new JObject { ["Id"] = id, ["RunningTasks"] = node.Executing.Count, ["Links"] = new JObject { ["Self"] = call.Links.Api($"{Path}/{id}/details") } });
    }
}
