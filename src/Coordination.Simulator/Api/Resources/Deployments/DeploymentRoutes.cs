using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Deployments;

/// <summary>Deployments, newest first.</summary>
internal static class DeploymentRoutes
{
    public static Collection<Deployment> Deployments { get; } = new("Deployments", "Deployment", "DeploymentView", server => server.Deployments, (call, deployment) => DeploymentDocument.Write(deployment, call))
    {
        Select = (call, deployments) => ExecutionRequests.Select(call, deployments).Where(call.Query, "channels", deployment => deployment.ChannelId),
    };

    public static void AddTo(Routes routes)
    {
        Deployments.AddReadsTo(routes);
        routes.Post(RouteScope.Space, "deployments", Create);
        routes.Delete(RouteScope.Space, "deployments/{id}", Delete);
    }

    private static SimResponse Delete(ApiCall call)
    {
        var deployment = Deployments.One(call);
        call.Demand("DeploymentDelete", deployment);
        call.Server.DeploymentCreation.Delete(deployment, call.User);
        return SimResponse.Ok(new JObject());
    }

    private static SimResponse Create(ApiCall call)
    {
        call.Demand("DeploymentCreate");
        var draft = call.Body.Read<Deployment>();
        var release = call.InSpace(call.Server.Releases.Find(call.Body.Required("ReleaseId")));
        var environment = call.InSpace(call.Server.Environments.Find(call.Body.Required("EnvironmentId")));
        call.Demand("DeploymentCreate", AccessTo.Place(release.ProjectId, environment.Id, draft.TenantId));
        draft.SpaceId = call.Space.Id;
        draft.OverriddenFreezes = call.Body.Texts("DeploymentFreezeNames");
        draft.FreezeOverrideReason = call.Body.Text("DeploymentFreezeOverrideReason");
        ExecutionRequests.Complete(draft, call, call.Server.Projects.Get(release.ProjectId).DefaultGuidedFailureMode, environment);
        return SimResponse.Created(DeploymentDocument.Write(call.Server.DeploymentCreation.Create(draft, call.User), call));
    }
}
