using System;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>A finished deployment of the time before the start, with its task and a log of its steps.</summary>
internal sealed class PastDeployment(OctopusServer server, Project project, ScenarioDeployed deployed)
{
    public void Add(DateTimeOffset created)
    {
        var place = new DeploymentPlace(
            server.Releases.First(release => release.ProjectId.IsSameAs(project.Id) && release.Version.IsSameAs(deployed.Version)),
            project,
            server.Environments.FindByName(OctopusServer.DefaultSpaceId, deployed.Environment)!,
            server.Tenants.FindByName(OctopusServer.DefaultSpaceId, deployed.Tenant));
        var plan = new ProcessPlan(server, place.Release, place.Environment, place.Tenant, []);
        var deployment = server.DeploymentCreation.Record(new Deployment { Created = created }, place, plan);
        Finish(deployment, plan, created);
    }

    private void Finish(Deployment deployment, ProcessPlan plan, DateTimeOffset created)
    {
        var task = deployment.Task;
        var started = created + server.Random.Between(server.Scenario.PickUpFrom, server.Scenario.PickUpTo);
        var duration = deployed.Duration ?? new PlannedTimes(server, project, plan).Total;
        task.State = (TaskState)Enum.Parse(typeof(TaskState), deployed.State);
        task.QueueTime = created;
        if (task.State != TaskState.TimedOut) task.StartTime = started;
        task.CompletedTime = Min(started + duration, server.Now);
        task.LastUpdatedTime = task.CompletedTime;
        task.HasBeenPickedUpByProcessor = task.StartTime is not null;
        task.ServerNode = server.Queue.Nodes.All[0].Name;
        task.HasWarningsOrErrors = task.State == TaskState.Failed;
        task.ErrorMessage = task.State switch
        {
            TaskState.Failed => deployment.FailureWords,
            TaskState.Canceled => "\r\nThe task was canceled by Simulated Person.",
            _ => "",
        };
        deployment.FailureEncountered = task.State == TaskState.Failed;
        task.Log.Started = task.StartTime;
        task.Log.Ended = task.CompletedTime;
        task.Log.Status = task.State switch
        {
            TaskState.Success => ActivityStatus.Success,
            TaskState.Failed => ActivityStatus.Failed,
            _ => ActivityStatus.Canceled,
        };
        task.Log.ProgressPercentage = 100;
        if (task.State == TaskState.Success) new PastLog(server, project, deployment, plan).Write();
        server.Audit.Record(EventCategories.DeploymentQueued, deployment.SpaceId, $"{task.Description} queued", by: null, created, deployment, deployment.Release, project, task);
        if (task.StartTime is not null) server.Audit.Record(EventCategories.DeploymentStarted, deployment.SpaceId, $"{task.Description} started", by: null, started, deployment, deployment.Release, project, task);
        server.Audit.Record(EndOf(task.State), deployment.SpaceId, $"{task.Description} ended: {task.State}", by: null, task.CompletedTime, deployment, deployment.Release, project, task);
    }

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static string EndOf(TaskState state) => state switch
    {
        TaskState.Success => EventCategories.DeploymentSucceeded,
        TaskState.Failed => EventCategories.DeploymentFailed,
        _ => EventCategories.TaskCanceled,
    };
}
