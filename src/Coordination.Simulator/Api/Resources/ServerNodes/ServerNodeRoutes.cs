using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.ServerNodes;

/// <summary>The nodes of the server: here the one that executes tasks. A load balancer asks without a key whether it takes requests.</summary>
internal static class ServerNodeRoutes
{
    private const string Path = "octopusservernodes";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.System, Path, call => call.Page([ServerNodeDocument.Write(call)], node => node, "OctopusServerNode", Path + "{?skip,take,ids,partialName}"));
        routes.Get(RouteScope.System, Path + "/all", call => SimResponse.Ok(new JArray(ServerNodeDocument.Write(call))));
        routes.Get(RouteScope.System, Path + "/summary", Summary);
        routes.GetAnonymously(Path + "/ping", call => SimResponse.Ok(ServerNodeDocument.WriteSeen(call)));
        routes.Get(RouteScope.System, Path + "/{id}", call => SimResponse.Ok(Lookups.Same(call["id"], ServerNodeDocument.Id) ? ServerNodeDocument.Write(call) : throw Refusal.NotFound()));
        routes.Get(RouteScope.System, Path + "/{id}/details", Details);
    }

    private static SimResponse Summary(ApiCall call)
    {
        var node = ServerNodeDocument.WriteSeen(call);
        node["RunningTaskCount"] = call.Server.Queue.ExecutingCount;
        return SimResponse.Ok(new JObject { ["Nodes"] = new JArray(node), ["Links"] = new JObject { ["Self"] = call.Links.Api(Path + "/summary") } });
    }

    private static SimResponse Details(ApiCall call)
    {
        if (!Lookups.Same(call["id"], ServerNodeDocument.Id))
            throw Refusal.NotFound();
        return SimResponse.Ok(new JObject
        {
            ["Id"] = ServerNodeDocument.Id,
            ["RunningTasks"] = call.Server.Queue.ExecutingCount,
            ["Links"] = new JObject { ["Self"] = call.Links.Api($"{Path}/{ServerNodeDocument.Id}/details") },
        });
    }
}
