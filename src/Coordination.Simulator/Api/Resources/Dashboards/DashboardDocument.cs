using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Dashboards;

/// <summary>A dashboard: its rows and columns, and the items where they cross.</summary>
internal static class DashboardDocument
{
    public static JObject Write(ApiCall call, IReadOnlyList<DashboardEntry> current, IReadOnlyList<DashboardEntry> previous, IReadOnlyList<string>? projectIds, IReadOnlyList<string>? environmentIds)
    {
        var server = call.Server;
        var space = call.Space.Id;
        return new JObject
        {
            ["Projects"] = new JArray(Chosen(call.Visible(server.Projects.In(space), "ProjectView"), projectIds).OrderBy(project => project.Name, StringComparer.OrdinalIgnoreCase).Select(project => ProjectOf(project, call))),
            ["ProjectGroups"] = new JArray(call.Visible(server.ProjectGroups.In(space), "ProjectGroupView").Select(group => GroupOf(group, call))),
            ["Environments"] = new JArray(Chosen(call.Visible(server.Environments.In(space), "EnvironmentView"), environmentIds).OrderBy(environment => environment.SortOrder).Select(environment => Reference(environment, "environments", call))),
            ["Tenants"] = new JArray(call.Visible(server.Tenants.In(space), "TenantView").Select(tenant => TenantOf(tenant, call))),
            ["Items"] = Items(current, call),
            ["PreviousItems"] = Items(previous, call),
            ["ProjectLimit"] = 200,
            ["IsFiltered"] = projectIds is not null || environmentIds is not null,
            ["Links"] = new JObject { ["Self"] = call.Links.In(space, "dashboard") },
        };
    }

    private static JArray Items(IEnumerable<DashboardEntry> entries, ApiCall call) =>
        new(entries.Where(entry => call.May("DeploymentView", entry.Deployment)).Select(entry => DashboardItemDocument.Write(entry, call)));

    private static IEnumerable<T> Chosen<T>(IEnumerable<T> entities, IReadOnlyList<string>? ids)
        where T : Entity =>
        ids is null ? entities : entities.Where(entity => ids.Contains(entity.Id, StringComparer.OrdinalIgnoreCase));

    private static JObject ProjectOf(Project project, ApiCall call)
    {
        var document = Reference(project, "projects", call);
        document["Slug"] = project.Slug;
        document["ProjectGroupId"] = project.ProjectGroupId;
        document["IsDisabled"] = project.IsDisabled;
        document["TenantedDeploymentMode"] = project.TenantedDeploymentMode.ToString();
        document["CanPerformUntenantedDeployment"] = project.TenantedDeploymentMode != TenantedDeploymentMode.Tenanted;
        document["EnvironmentIds"] = new JArray(call.Server.Progression.PhasesOf(call.Server.Lifecycles.Get(project.LifecycleId)).SelectMany(phase => phase.Environments));
        return document;
    }

    private static JObject GroupOf(ProjectGroup group, ApiCall call)
    {
        var document = Reference(group, "projectgroups", call);
        document["EnvironmentIds"] = new JArray(group.EnvironmentIds);
        return document;
    }

    private static JObject TenantOf(Tenant tenant, ApiCall call)
    {
        var document = Reference(tenant, "tenants", call);
        document["TenantTags"] = new JArray(tenant.TenantTags);
        document["ProjectEnvironments"] = new JObject(tenant.ProjectEnvironments.Select(pair => new JProperty(pair.Key, new JArray(pair.Value))));
        return document;
    }

    private static JObject Reference(NamedEntity entity, string path, ApiCall call)
    {
        var document = Document.Reference(entity);
        document["Links"] = new JObject { ["Self"] = call.Links.In(entity.SpaceId, $"{path}/{entity.Id}") };
        return document;
    }
}
