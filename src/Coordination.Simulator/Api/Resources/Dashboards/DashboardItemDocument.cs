using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Dashboards;

/// <summary>A deployment on a dashboard (recorded 2023-24).</summary>
internal static class DashboardItemDocument
{
    public static JObject Write(DashboardEntry entry, ApiCall call)
    {
        var deployment = entry.Deployment;
        var task = deployment.Task;
        return new JObject
        {
            ["Id"] = deployment.Id,
            ["ProjectId"] = deployment.ProjectId,
            ["EnvironmentId"] = deployment.EnvironmentId,
            ["ReleaseId"] = deployment.ReleaseId,
            ["DeploymentId"] = deployment.Id,
            ["TaskId"] = deployment.TaskId,
            ["TenantId"] = deployment.TenantId,
            ["ChannelId"] = deployment.ChannelId,
            ["ReleaseVersion"] = deployment.Release.Version,
            ["Created"] = Document.Date(deployment.Created),
            ["QueueTime"] = Document.Date(task.QueueTime),
            ["StartTime"] = Document.DateOrNull(task.StartTime),
            ["CompletedTime"] = Document.DateOrNull(task.CompletedTime),
            ["State"] = task.State.ToString(),
            ["HasPendingInterruptions"] = task.HasPendingInterruptions,
            ["PendingInterruptionTypes"] = new JArray(task.PendingInterruptionTypes.Select(type => type.ToString())),
            ["HasPendingPreconditions"] = false,
            ["HasWarningsOrErrors"] = task.HasWarningsOrErrors,
            ["ErrorMessage"] = task.ErrorMessage,
            ["Duration"] = task.StartTime is null ? string.Empty : EnglishDuration.Of(task.RunningTime(call.Now)),
            ["IsCurrent"] = entry.IsCurrent,
            ["IsPrevious"] = entry.IsPrevious,
            ["IsCompleted"] = task.IsCompleted,
            ["Links"] = Links(deployment, call.Links),
        };
    }

    private static JObject Links(Deployment deployment, LinkBuilder links)
    {
        var all = new JObject
        {
            ["Self"] = links.In(deployment.SpaceId, "deployments/" + deployment.Id),
            ["Release"] = links.In(deployment.SpaceId, "releases/" + deployment.ReleaseId),
            ["Task"] = links.Api("tasks/" + deployment.TaskId),
        };
        if (deployment.TenantId is not null)
            all["Tenant"] = links.In(deployment.SpaceId, "tenants/" + deployment.TenantId);
        return all;
    }
}
