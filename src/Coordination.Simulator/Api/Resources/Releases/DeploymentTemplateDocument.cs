using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>Where a release may be deployed to now, and whether its snapshots are still what the project has.</summary>
internal static class DeploymentTemplateDocument
{
    public static JObject Write(Release release, ApiCall call)
    {
        var server = call.Server;
        var project = server.Projects.Get(release.ProjectId);
        var self = call.Links.In(release.SpaceId, $"releases/{release.Id}/deployments");
        return new JObject
        {
            ["PromoteTo"] = project.TenantedDeploymentMode == TenantedDeploymentMode.Tenanted ? [] : Targets(server.Progression.PromoteTo(release, null), tenantId: null, self),
            ["TenantPromotions"] = new JArray(TenantsOf(project, server).Select(tenant => TenantPromotion(tenant, server.Progression.PromoteTo(release, tenant), self, call.Links))),
            ["IsDeploymentProcessModified"] = server.Processes.Find(project.DeploymentProcessId)?.Version != server.Processes.Find(release.ProjectDeploymentProcessSnapshotId)?.Version,
            ["IsVariableSetModified"] = server.VariableSets.Find(project.VariableSetId)?.Version != server.VariableSets.Find(release.ProjectVariableSetSnapshotId)?.Version,
            ["IsLibraryVariableSetModified"] = false,
            ["DeploymentNotes"] = null,
            ["Links"] = new JObject { ["Self"] = self + "/template" },
        };
    }

    private static IEnumerable<Tenant> TenantsOf(Project project, OctopusServer server) =>
        project.TenantedDeploymentMode == TenantedDeploymentMode.Untenanted ? [] : server.Tenants.In(project.SpaceId).Where(tenant => tenant.ProjectEnvironments.ContainsKey(project.Id));

    private static JObject TenantPromotion(Tenant tenant, IEnumerable<DeploymentEnvironment> targets, string self, LinkBuilder links) => new()
    {
        ["Id"] = tenant.Id,
        ["Name"] = tenant.Name,
        ["PromoteTo"] = Targets(targets, tenant.Id, self),
        ["Links"] = new JObject { ["Self"] = links.In(tenant.SpaceId, "tenants/" + tenant.Id) },
    };

    private static JArray Targets(IEnumerable<DeploymentEnvironment> environments, string? tenantId, string self) => new(environments.Select(environment => new JObject
    {
        ["Id"] = environment.Id,
        ["Name"] = environment.Name,
        ["Links"] = new JObject
        {
            ["Self"] = self + "/template",
            ["Preview"] = $"{self}/preview/{environment.Id}" + (tenantId is null ? string.Empty : "/" + tenantId),
        },
    }));
}
