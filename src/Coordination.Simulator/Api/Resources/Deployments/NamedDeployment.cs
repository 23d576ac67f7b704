using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Deployments;

/// <summary>A deployment as the executions API describes it: by names, which are looked up here.</summary>
internal static class NamedDeployment
{
    public static Deployment Draft(Release release, DeploymentEnvironment environment, Tenant? tenant, ApiCall call)
    {
        var draft = new Deployment
        {
            ReleaseId = release.Id,
            ForcePackageRedeployment = call.Body.Flag("ForcePackageRedeployment") ?? false,
            UseGuidedFailure = call.Body.Flag("UseGuidedFailure") ?? ProcessPreview.GuidedFailureByDefault(call.Server.Projects.Get(release.ProjectId).DefaultGuidedFailureMode, environment),
            OverriddenFreezes = call.Body.Texts("DeploymentFreezeNames"),
            FreezeOverrideReason = call.Body.Text("DeploymentFreezeOverrideReason"),
        };
        NamedExecution.Describe(draft, release, environment, tenant, call);
        return draft;
    }
}
