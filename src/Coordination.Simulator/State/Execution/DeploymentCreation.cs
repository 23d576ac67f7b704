namespace Coordination.Simulator.State;

/// <summary>Checks deployments and puts their tasks into the queue.</summary>
internal sealed class DeploymentCreation(OctopusServer server)
{
    /// <summary>Checks and adds a deployment with its task; of the draft only what a client may say is taken.</summary>
    /// <exception cref="Refusal">No such release or environment, not allowed by the lifecycle, tenant not connected, project disabled, bad schedule and so on.</exception>
    public Deployment Create(Deployment draft, User? by)
    {
        var place = new DeploymentChecks(server).Check(draft);
        var deployment = ExecutionDrafts.Accepted(draft, server, by);
        deployment.ForcePackageRedeployment = draft.ForcePackageRedeployment;
        foreach (var unknown in draft.Unknown) deployment.Unknown[unknown.Key] = unknown.Value;
        var plan = new ProcessPlan(server, place.Release, place.Environment, place.Tenant, deployment.SkipActions);
        Record(deployment, place, plan);
        deployment.Task.Work = new ProcessRun(server, deployment, plan);
        server.Audit.Record(EventCategories.DeploymentQueued, deployment.SpaceId, $"{deployment.Task.Description} queued", by, deployment, place.Release, place.Project, place.Environment, deployment.Task);
        deployment.Task.IsPrioritized = server.Progression.IsPrioritized(deployment, place);
        server.Queue.Enqueue(deployment.Task);
        server.Followers.DeploymentQueued(deployment);
        return deployment;
    }

    /// <summary>Adds a deployment and its task to the server's records, and to no queue.</summary>
    public Deployment Record(Deployment deployment, DeploymentPlace place, ProcessPlan plan)
    {
        deployment.SpaceId = place.Release.SpaceId;
        deployment.ReleaseId = place.Release.Id;
        deployment.Release = place.Release;
        deployment.ProjectId = place.Project.Id;
        deployment.ChannelId = place.Release.ChannelId;
        deployment.EnvironmentId = place.Environment.Id;
        deployment.TenantId = place.Tenant?.Id;
        deployment.DeploymentProcessId = place.Release.ProjectDeploymentProcessSnapshotId;
        deployment.Name = $"Deploy to {place.Environment.Name}";
        server.Deployments.Add(deployment);
        new ExecutionTasks(server).Add(deployment, plan, "Deploy", place.TaskDescription, server.ConcurrencyTags.Of(deployment, place.Release, place.Project, place.Environment, place.Tenant));
        place.Release.Deployments.Add(deployment);
        server.Dashboard.Add(deployment);
        return deployment;
    }

    /// <summary>Removes the deployment with its task. A task that still runs is killed without a trace.</summary>
    public void Delete(Deployment deployment, User? by)
    {
        new ExecutionTasks(server).Remove(deployment);
        server.Dashboard.Remove(deployment);
        server.Deployments.Remove(deployment.Id);
        deployment.Release.Deployments.Remove(deployment);
        if (by is not null) server.Audit.Record(EventCategories.Deleted, deployment.SpaceId, $"{deployment.Task.Description} was deleted", by, deployment.Release, server.Projects.Find(deployment.ProjectId));
    }
}
