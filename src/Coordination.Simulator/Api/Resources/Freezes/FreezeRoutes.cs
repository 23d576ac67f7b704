using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Freezes;

/// <summary>Deployment freezes: read by everybody, changed by who administers them.</summary>
internal static class FreezeRoutes
{
    private const string Path = "deploymentfreezes";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.System, Path, call => call.Page(call.Server.Freezes.Named(call.Query), freeze => Write(freeze, call), "DeploymentFreeze", "deploymentfreezes{?skip,take,ids,partialName}"));
        routes.Get(RouteScope.System, "deploymentfreezes/{id}", call => SimResponse.Ok(Write(call.Server.Freezes.Get(call["id"]), call)));
        routes.Post(RouteScope.System, Path, Create);
        routes.Delete(RouteScope.System, "deploymentfreezes/{id}", Delete);
    }

    private static SimResponse Create(ApiCall call)
    {
        call.Demand("DeploymentFreezeAdminister");
        var draft = call.Body.Read<DeploymentFreeze>();
        if (draft.Name.Trim().Length == 0)
            throw Refusal.Because("The name of a deployment freeze is required.");
        if (draft.End <= draft.Start)
            throw Refusal.Because("A deployment freeze ends after its start.");
        draft.Id = string.Empty;
        draft.SpaceId = null;
        return SimResponse.Created(Write(call.Server.Freezes.Add(draft), call));
    }

    private static SimResponse Delete(ApiCall call)
    {
        call.Demand("DeploymentFreezeAdminister");
        call.Server.Freezes.Remove(call.Server.Freezes.Get(call["id"]).Id);
        return SimResponse.Ok(new JObject());
    }

    private static JObject Write(DeploymentFreeze freeze, ApiCall call)
    {
        var document = EntityJson.Write(freeze);
        document.Remove("SpaceId");
        call.Links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = call.Links.Api($"{Path}/{freeze.Id}") });
        return document;
    }
}
