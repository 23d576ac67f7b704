using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.Api.Paging;
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
        routes.Get(RouteScope.System, Path, List);
        routes.Get(RouteScope.System, "deploymentfreezes/{id}", call => SimResponse.Ok(Write(call.Server.Freezes.Get(call["id"]), call)));
        routes.Post(RouteScope.System, Path, Create);
        routes.Put(RouteScope.System, "deploymentfreezes/{id}", Modify);
        routes.Delete(RouteScope.System, "deploymentfreezes/{id}", Delete);
    }

    private static SimResponse List(ApiCall call)
    {
        var query = call.Query;
        var found = call.Server.Freezes.Named(query)
            .Where(freeze => query.List("projectIds") is not { } projects || freeze.ProjectEnvironmentScope.Keys.Intersect(projects, StringComparer.OrdinalIgnoreCase).Any())
            .Where(freeze => query.List("environmentIds") is not { } environments || freeze.ProjectEnvironmentScope.Values.Any(ids => ids.Intersect(environments, StringComparer.OrdinalIgnoreCase).Any()))
            .Where(freeze => query.Flag("includeComplete") != false || call.Now < freeze.End)
            .ToList();
        var page = found.Skip(query.Number("skip") ?? 0).Take(query.Number("take") ?? Page.DefaultTake);
        return SimResponse.Ok(new JObject { ["DeploymentFreezes"] = new JArray(page.Select(freeze => Write(freeze, call))), ["Count"] = found.Count });
    }

    private static SimResponse Create(ApiCall call) => SimResponse.Created(Write(call.Server.Freezes.Add(Draft(call)), call));

    private static SimResponse Modify(ApiCall call)
    {
        var draft = Draft(call);
        draft.Id = call.Server.Freezes.Get(call["id"]).Id;
        call.Server.Freezes.Replace(draft);
        return SimResponse.Ok(Write(draft, call));
    }

    private static DeploymentFreeze Draft(ApiCall call)
    {
        call.Demand("DeploymentFreezeAdminister");
        if (call.Body.Token("RecurringSchedule") is not null || call.Body.Token("TenantProjectEnvironmentScope") is JArray { Count: > 0 })
            throw Refuse.NotSimulated("The simulated Octopus Server has no recurring freezes, nor freezes of tenants.");
        var draft = call.Body.Read<DeploymentFreeze>();
        if (draft.Name.Trim().Length == 0)
            throw Refusal.Because("The name of a deployment freeze is required.");
        if (draft.End <= draft.Start)
            throw Refusal.Because("A deployment freeze ends after its start.");
        draft.Id = string.Empty;
        draft.SpaceId = null;
        return draft;
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
        document.Remove("Slug");
        document["TenantProjectEnvironmentScope"] = new JArray();
        document["RecurringSchedule"] = null;
        call.Links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = call.Links.Api($"{Path}/{freeze.Id}") });
        return document;
    }
}
