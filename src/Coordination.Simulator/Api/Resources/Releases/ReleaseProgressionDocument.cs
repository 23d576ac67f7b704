using System.Linq;
using Coordination.Simulator.Api.Resources.Deployments;
using Coordination.Simulator.Api.Resources.Tasks;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>How far a release has come in its lifecycle.</summary>
internal static class ReleaseProgressionDocument
{
    public static JObject Write(Release release, ApiCall call)
    {
        var progress = call.Server.Progression.ProgressOf(release, null);
        return new JObject
        {
            ["Phases"] = new JArray(progress.Phases.Select(phase => PhaseOf(phase, call))),
            ["NextDeployments"] = new JArray(progress.NextDeployments),
            ["NextDeploymentsMinimumRequired"] = progress.NextDeploymentsMinimumRequired,
            ["Links"] = new JObject { ["Self"] = call.Links.In(release.SpaceId, $"releases/{release.Id}/progression") },
        };
    }

    private static JObject PhaseOf(PhaseProgress progress, ApiCall call) => new()
    {
        ["Id"] = progress.Phase.Id,
        ["Name"] = progress.Phase.Name,
        ["Blocked"] = progress.IsBlocked,
        ["Progress"] = progress.State.ToString(),
        ["AutomaticDeploymentTargets"] = new JArray(progress.Phase.AutomaticTargets),
        ["OptionalDeploymentTargets"] = new JArray(progress.Phase.OptionalTargets),
        ["MinimumEnvironmentsBeforePromotion"] = progress.Phase.Minimum,
        ["IsOptionalPhase"] = progress.Phase.IsOptional,
        ["Deployments"] = new JArray(progress.Deployments.Select(deployment => new JObject
        {
            ["Deployment"] = DeploymentDocument.Write(deployment, call),
            ["Task"] = TaskDocument.Write(deployment.Task, call.Now, call.Links),
        })),
    };
}
