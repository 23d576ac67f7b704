using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Deployments;

/// <summary>The executions API (from 2022.3.5512 on): releases and deployments in one request, everything by name.</summary>
internal static class ExecutionRoutes
{
    public static void AddTo(Routes routes)
    {
        routes.Post(RouteScope.Space, "releases/create/v1", CreateRelease);
        routes.Post(RouteScope.Space, "deployments/create/untenanted/v1", CreateUntenanted);
        routes.Post(RouteScope.Space, "deployments/create/tenanted/v1", CreateTenanted);
    }

    private static SimResponse CreateRelease(ApiCall call)
    {
        call.Demand("ReleaseCreate");
        var project = NamedPlaces.Project(call);
        call.Demand("ReleaseCreate", project);
        var release = NamedRelease.Draft(project, call);
        var existing = ReleaseOf(project, release.Version, call);
        if (existing is null || call.Body.Flag("IgnoreIfAlreadyExists") != true)
            existing = call.Server.ReleaseCreation.Create(release, call.User, call.Body.Flag("IgnoreChannelRules") ?? false);
        return SimResponse.Created(new JObject { ["ReleaseId"] = existing.Id, ["ReleaseVersion"] = existing.Version });
    }

    private static SimResponse CreateUntenanted(ApiCall call)
    {
        var environments = NamedPlaces.Environments(call);
        return Create(call, environments.SelectMany(environment => new[] { (environment, (Tenant?)null) }));
    }

    private static SimResponse CreateTenanted(ApiCall call)
    {
        var environment = NamedPlaces.Environment(call.Body.Required("EnvironmentName"), call);
        return Create(call, NamedPlaces.Tenants(call).Select(tenant => (environment, (Tenant?)tenant)).ToList());
    }

    private static SimResponse Create(ApiCall call, IEnumerable<(DeploymentEnvironment Environment, Tenant? Tenant)> targets)
    {
        call.Demand("DeploymentCreate");
        var project = NamedPlaces.Project(call);
        var version = call.Body.Required("ReleaseVersion");
        var release = ReleaseOf(project, version, call) ?? throw new Refusal(404, $"Could not find release '{version}' of project '{project.Name}'.");
        var places = targets.ToList();
        foreach (var (environment, tenant) in places)
            call.Demand("DeploymentCreate", AccessTo.Place(project.Id, environment.Id, tenant?.Id));
        if (call.Body.Flag("UpdateVariableSnapshot") == true)
            call.Server.ReleaseCreation.SnapshotVariables(release);

        var created = places.Select(target => call.Server.DeploymentCreation.Create(NamedDeployment.Draft(release, target.Environment, target.Tenant, call), call.User)).ToList();
        return SimResponse.Created(new JObject
        {
            ["DeploymentServerTasks"] = new JArray(created.Select(deployment => new JObject { ["DeploymentId"] = deployment.Id, ["ServerTaskId"] = deployment.TaskId })),
        });
    }

    private static Release? ReleaseOf(Project project, string version, ApiCall call) =>
        call.Server.Releases.FirstOrDefault(release => Lookups.Same(release.ProjectId, project.Id) && Lookups.Same(release.Version, version));
}
