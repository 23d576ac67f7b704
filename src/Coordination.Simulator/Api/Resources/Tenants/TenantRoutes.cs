using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Tenants;

/// <summary>Tenants, with the environments to which they are connected for each project.</summary>
internal static class TenantRoutes
{
    private static readonly Collection<Tenant> Tenants = new("Tenants", "Tenant", "TenantView", server => server.Tenants, (call, tenant) => TenantDocument.Write(tenant, call.Links))
    {
        Select = (call, tenants) => tenants
            .Named(call.Query)
            .Where(tenant => call.Query.Text("projectId") is not { } project || tenant.ProjectEnvironments.ContainsKey(project))
            .Where(tenant => call.Query.List("tags") is not { } tags || tags.All(tag => tenant.TenantTags.Contains(tag, StringComparer.OrdinalIgnoreCase)))
            .OrderBy(tenant => tenant.Name, StringComparer.OrdinalIgnoreCase),
        Find = (_, tenants, idOrSlug) => tenants.ByIdOrSlug(idOrSlug),
    };

    public static void AddTo(Routes routes)
    {
        Tenants.AddReadsTo(routes);
        Tenants.AddWritesTo(routes, create: "TenantCreate", edit: "TenantEdit", delete: "TenantDelete");
        routes.Get(RouteScope.Space, "tenants/status", call => SimResponse.Ok(new JObject { ["Enabled"] = Tenants.Visible(call).Any() }));
        routes.Get(RouteScope.Space, "tenants/{id}/variables", call => SimResponse.Ok(TenantVariables.Write(Tenants.One(call), call)));
        foreach (var method in new[] { "PUT", "POST" })
            routes.Add(method, RouteScope.Space, "tenants/{id}/variables", ChangeVariables);
    }

    private static SimResponse ChangeVariables(ApiCall call)
    {
        var tenant = Tenants.One(call);
        call.Demand("TenantEdit", tenant);
        TenantVariables.Read(tenant, call.Body.Document);
        call.Server.Audit.Record(EventCategories.Modified, tenant.SpaceId, $"The variables of the tenant {tenant.Name} were changed", call.User, tenant);
        return SimResponse.Ok(TenantVariables.Write(tenant, call));
    }
}
