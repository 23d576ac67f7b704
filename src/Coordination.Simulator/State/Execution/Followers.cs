using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>What the server does by itself after a release was created or a deployment succeeded.</summary>
internal sealed class Followers(OctopusServer server)
{
    public void ReleaseCreated(Release release)
    {
        // Tenants get nothing by themselves before they had a deployment: which of them would be meant is not settled by any public source.
        DeployAutomatically(release, tenant: null);
    }

    public void DeploymentSucceeded(Deployment deployment)
    {
        if (server.Projects.Get(deployment.ProjectId).CancelRunningTasks) CancelPausedBefore(deployment);
        DeployAutomatically(deployment.Release, server.Tenants.Find(deployment.TenantId));
    }

    /// <summary>A newer deployment to the same place takes the place of those that still queue, unless machines or steps were picked by hand.</summary>
    public void DeploymentQueued(Deployment deployment)
    {
        if (!server.Switches.CancelQueuedTasks && !server.Projects.Get(deployment.ProjectId).CancelQueuedTasks) return;
        if (IsPartial(deployment)) return;
        foreach (var older in OlderThan(deployment).Where(older => older.Task is { State: TaskState.Queued, StartTime: null } && !IsPartial(older)).ToArray()) server.Queue.Cancel(older.Task, by: null);
    }

    private static bool IsPartial(Deployment deployment) => deployment.SkipActions.Count + deployment.SpecificMachineIds.Count + deployment.ExcludedMachineIds.Count > 0;

    private void CancelPausedBefore(Deployment deployment)
    {
        foreach (var older in OlderThan(deployment).Where(older => older.Task is { State: TaskState.Queued, StartTime: not null }).ToArray()) server.Queue.Cancel(older.Task, by: null);
    }

    private IEnumerable<Deployment> OlderThan(Deployment deployment) =>
        server.Dashboard.HistoryOf(deployment.ProjectId, deployment.EnvironmentId, deployment.TenantId).TakeWhile(one => one != deployment);

    private void DeployAutomatically(Release release, Tenant? tenant)
    {
        var project = server.Projects.Get(release.ProjectId);
        if (project.IsDisabled || (tenant is null && project.TenantedDeploymentMode == TenantedDeploymentMode.Tenanted)) return;
        var isFirst = true;
        foreach (var phase in server.Progression.ProgressOf(release, tenant).Phases)
        {
            var isOpen = isFirst || phase.State != PhaseState.Pending;
            isFirst = false;
            if (!isOpen || phase.IsBlocked || phase.Phase.IsOptional) continue;
            foreach (var target in phase.Phase.AutomaticTargets.Where(target => phase.Deployments.All(done => !done.EnvironmentId.IsSameAs(target))))
            {
                server.DeploymentCreation.Create(
                    new Deployment { ReleaseId = release.Id, EnvironmentId = target, TenantId = tenant?.Id, UseGuidedFailure = server.Preview.GuidedFailureByDefault(project, server.Environments.Get(target)) },
                    by: null);
            }
        }
    }
}
