using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Tenants;

/// <summary>A tenant as the server shows it.</summary>
internal static class TenantDocument
{
    public static JObject Write(Tenant tenant, LinkBuilder links)
    {
        var document = EntityJson.Write(tenant);
        var self = links.In(tenant.SpaceId, "tenants/" + tenant.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Variables"] = self + "/variables",
            ["Web"] = links.Web($"{tenant.SpaceId}/tenants/{tenant.Id}"),
            ["Logo"] = self + "/logo",
        });
        return document;
    }
}
