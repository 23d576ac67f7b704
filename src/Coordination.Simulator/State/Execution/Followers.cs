using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>What the server does by itself after a release was created or a deployment succeeded.</summary>
internal sealed class Followers(OctopusServer server)
{
    public void ReleaseCreated(Release release)
    {
        var mode = server.Projects.Get(release.ProjectId).TenantedDeploymentMode;
        if (mode != TenantedDeploymentMode.Tenanted) DeployAutomatically(release, tenant: null);
        if (mode == TenantedDeploymentMode.Untenanted) return;
        foreach (var tenant in server.Tenants.In(release.SpaceId).Where(tenant => !tenant.IsDisabled && tenant.ProjectEnvironments.ContainsKey(release.ProjectId)).ToArray()) DeployAutomatically(release, tenant);
    }

    public void DeploymentSucceeded(Deployment deployment)
    {
        if (server.Projects.Get(deployment.ProjectId).CancelRunningTasks == true && !IsPartial(deployment))
        {
            foreach (var older in OlderThan(deployment).Where(older => older.Task is { State: TaskState.Queued, StartTime: not null } && !IsPartial(older)).ToArray()) Supersede(older, deployment);
        }

        DeployAutomatically(deployment.Release, server.Tenants.Find(deployment.TenantId));
    }

    /// <summary>
    /// A newer deployment to the same place takes the place of those that still queue, from the last to the first, as far as they run
    /// the whole process on all targets (source: the documentation on superseded tasks). One that is scheduled for later is no older one.
    /// </summary>
    public void DeploymentQueued(Deployment deployment)
    {
        if (!server.Switches.CancelQueuedTasks && server.Projects.Get(deployment.ProjectId).CancelQueuedTasks != true) return;
        if (IsPartial(deployment)) return;
        IReadOnlyList<Deployment> queued = [.. OlderThan(deployment).Where(older => older.Task is { State: TaskState.Queued, StartTime: null } && older.Task.QueueTime <= deployment.Task.QueueTime)];
        foreach (var older in queued.Reverse().TakeWhile(older => !IsPartial(older)))
        {
            server.Queue.TakePlace(deployment.Task, older.Task);
            Supersede(older, deployment);
        }
    }

    /// <summary>It does not run the whole process on all targets.</summary>
    private static bool IsPartial(Deployment deployment) => deployment.SkipActions.Count + deployment.SpecificMachineIds.Count + deployment.ExcludedMachineIds.Count > 0;

    private void Supersede(Deployment older, Deployment newer) => server.TaskChanges.Cancel(older.Task, by: null, $"superseded by {newer.TaskId}");

    private IEnumerable<Deployment> OlderThan(Deployment deployment) =>
        server.Dashboard.HistoryOf(deployment.ProjectId, deployment.EnvironmentId, deployment.TenantId).TakeWhile(one => one != deployment);

    private void DeployAutomatically(Release release, Tenant? tenant)
    {
        var project = server.Projects.Get(release.ProjectId);
        if (project.IsDisabled) return;
        var isFirst = true;
        foreach (var phase in server.Progression.ProgressOf(release, tenant).Phases)
        {
            var isOpen = isFirst || phase.State != PhaseState.Pending;
            isFirst = false;
            if (!isOpen || phase.IsBlocked || phase.Phase.IsOptional) continue;
            foreach (var target in phase.Phase.AutomaticTargets.Where(target => IsConnected(tenant, project, target) && phase.Deployments.All(done => !done.EnvironmentId.IsSameAs(target)))) Deploy(release, project, target, tenant);
        }
    }

    private static bool IsConnected(Tenant? tenant, Project project, string environmentId) =>
        tenant is null || (tenant.ProjectEnvironments.TryGetValue(project.Id, out var connected) && connected.Contains(environmentId, StringComparer.OrdinalIgnoreCase));

    private void Deploy(Release release, Project project, string environmentId, Tenant? tenant)
    {
        var draft = new Deployment { ReleaseId = release.Id, EnvironmentId = environmentId, TenantId = tenant?.Id, UseGuidedFailure = ProcessPreview.GuidedFailureByDefault(project.DefaultGuidedFailureMode, server.Environments.Get(environmentId)) };
        try
        {
            server.DeploymentCreation.Create(draft, by: null);
        }
        catch (Refusal refusal)
        {
            // A freeze, or a prompted variable that nobody is there to answer: nobody asked, so the audit log is told.
            server.Audit.Record(EventCategories.Modified, release.SpaceId, $"{project.Name} release {release.Version} was not deployed automatically: {refusal.Message}", by: null, release, project);
        }
    }
}
