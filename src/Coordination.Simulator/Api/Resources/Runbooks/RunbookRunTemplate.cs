using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>Where a snapshot of a runbook may be run, and whether it is still what the runbook has.</summary>
internal static class RunbookRunTemplate
{
    public static JObject Write(RunbookSnapshot snapshot, ApiCall call)
    {
        var server = call.Server;
        var runbook = server.Runbooks.Get(snapshot.RunbookId);
        var project = server.Projects.Get(snapshot.ProjectId);
        var environments = new RunbookRunChecks(server).EnvironmentsOf(runbook);
        var self = call.Links.In(snapshot.SpaceId, $"runbookSnapshots/{snapshot.Id}/runbookRuns");
        return new JObject
        {
            ["PromoteTo"] = runbook.MultiTenancyMode == TenantedDeploymentMode.Tenanted ? [] : Targets(environments, tenantId: null, self),
            ["TenantPromotions"] = new JArray(TenantsOf(runbook, server).Select(tenant => new JObject
            {
                ["Id"] = tenant.Id,
                ["Name"] = tenant.Name,
                ["PromoteTo"] = Targets(environments.Where(environment => tenant.ProjectEnvironments[project.Id].Exists(id => Lookups.Same(id, environment.Id))), tenant.Id, self),
                ["Links"] = new JObject { ["Self"] = call.Links.In(tenant.SpaceId, "tenants/" + tenant.Id) },
            })),
            ["IsRunbookProcessModified"] = server.RunbookProcesses.Get(runbook.RunbookProcessId).Version != snapshot.ProcessIn(server).Version,
            ["IsVariableSetModified"] = server.VariableSets.Find(project.VariableSetId)?.Version != server.VariableSets.Find(snapshot.ProjectVariableSetSnapshotId)?.Version,
            ["IsLibraryVariableSetModified"] = false,
            ["Links"] = new JObject { ["Self"] = self + "/template" },
        };
    }

    private static IEnumerable<Tenant> TenantsOf(Runbook runbook, OctopusServer server) =>
        runbook.MultiTenancyMode == TenantedDeploymentMode.Untenanted ? [] : server.Tenants.In(runbook.SpaceId).Where(tenant => tenant.ProjectEnvironments.ContainsKey(runbook.ProjectId));

    private static JArray Targets(IEnumerable<DeploymentEnvironment> environments, string? tenantId, string self) => new(environments.Select(environment => new JObject
    {
        ["Id"] = environment.Id,
        ["Name"] = environment.Name,
        ["Links"] = new JObject
        {
            ["Self"] = self + "/template",
            ["RunbookRunPreview"] = $"{self}/preview/{environment.Id}" + (tenantId is null ? string.Empty : "/" + tenantId),
        },
    }));
}
