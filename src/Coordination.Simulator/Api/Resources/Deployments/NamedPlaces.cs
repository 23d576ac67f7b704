using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Deployments;

/// <summary>Projects, environments and tenants as the executions API names them, among those that the user may see.</summary>
internal static class NamedPlaces
{
    public static Project Project(ApiCall call) => call.Visible(call.Server.Projects.In(call.Space.Id), "ProjectView").ByName(call.Body.Required("ProjectName"), "project");

    public static DeploymentEnvironment Environment(string name, ApiCall call) => call.Visible(call.Server.Environments.In(call.Space.Id), "EnvironmentView").ByName(name, "environment");

    public static IReadOnlyList<DeploymentEnvironment> Environments(ApiCall call) => call.Body.Texts("EnvironmentNames").ConvertAll(name => Environment(name, call));

    /// <summary>Those named, and those that have all the tags given; none where neither is said.</summary>
    public static IReadOnlyList<Tenant> Tenants(ApiCall call)
    {
        var visible = call.Visible(call.Server.Tenants.In(call.Space.Id), "TenantView").ToList();
        var named = call.Body.Texts("Tenants").Select(name => visible.ByName(name, "tenant"));
        var tags = call.Body.Texts("TenantTags");
        var tagged = tags.Count == 0 ? [] : visible.Where(tenant => tags.TrueForAll(tag => tenant.TenantTags.Contains(tag, StringComparer.OrdinalIgnoreCase)));
        return [.. named.Concat(tagged).GroupBy(tenant => tenant.Id, StringComparer.Ordinal).Select(same => same.First())];
    }
}
