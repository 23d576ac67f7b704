using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>Checks deployments and puts their tasks into the queue.</summary>
internal sealed class DeploymentCreation(OctopusServer server)
{
    /// <summary>Checks and adds a deployment with its task; of the draft only what a client may say is taken.</summary>
    /// <exception cref="Refusal">No such release or environment, not allowed by the lifecycle, tenant not connected, project disabled, bad schedule and so on.</exception>
    public Deployment Create(Deployment draft, User? by)
    {
        var place = new DeploymentChecks(server).Check(draft);
        var deployment = new Deployment
        {
            ForcePackageDownload = draft.ForcePackageDownload,
            ForcePackageRedeployment = draft.ForcePackageRedeployment,
            Priority = draft.Priority,
            SkipActions = draft.SkipActions,
            SpecificMachineIds = draft.SpecificMachineIds,
            ExcludedMachineIds = draft.ExcludedMachineIds,
            UseGuidedFailure = draft.UseGuidedFailure,
            Comments = draft.Comments,
            FormValues = draft.FormValues,
            QueueTime = DeploymentChecks.Given(draft.QueueTime),
            QueueTimeExpiry = DeploymentChecks.Given(draft.QueueTimeExpiry),
            Created = server.Now,
            DeployedBy = by?.Username ?? "System",
            DeployedById = by?.Id,
        };
        foreach (var unknown in draft.Unknown) deployment.Unknown[unknown.Key] = unknown.Value;
        var plan = new DeploymentPlan(server, place.Release, place.Environment, place.Tenant, deployment.SkipActions);
        Record(deployment, place, plan);
        deployment.Task.Work = new DeploymentRun(server, deployment, plan);
        server.Audit.Record(EventCategories.DeploymentQueued, deployment.SpaceId, $"{deployment.Task.Description} queued", by, deployment, place.Release, place.Project, place.Environment, deployment.Task);
        deployment.Task.IsPrioritized = server.Progression.IsPrioritized(deployment, place);
        server.Queue.Enqueue(deployment.Task);
        server.Followers.DeploymentQueued(deployment);
        return deployment;
    }

    /// <summary>Adds a deployment and its task to the server's records, and to no queue.</summary>
    public Deployment Record(Deployment deployment, DeploymentPlace place, DeploymentPlan plan)
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
        deployment.ManifestVariableSetId = $"variableset-{deployment.Id}";
        deployment.ExecutionPlanLogContext = LogContextOf(plan);
        deployment.Task = TaskFor(deployment, place);
        deployment.TaskId = deployment.Task.Id;
        place.Release.Deployments.Add(deployment);
        server.Dashboard.Add(deployment);
        return deployment;
    }

    private ServerTask TaskFor(Deployment deployment, DeploymentPlace place)
    {
        var task = server.Tasks.Add(new ServerTask
        {
            SpaceId = deployment.SpaceId,
            Description = place.TaskDescription,
            Arguments = new JObject { ["DeploymentId"] = deployment.Id },
            Deployment = deployment,
            QueueTime = deployment.QueueTime ?? server.Now,
            QueueTimeExpiry = deployment.QueueTimeExpiry,
            LastUpdatedTime = server.Now,
            ProjectId = place.Project.Id,
            EnvironmentId = place.Environment.Id,
            TenantId = place.Tenant?.Id,
            ConcurrencyTag = server.ConcurrencyTags.Of(deployment, place),
        });
        task.Log = new ActivityNode($"{task.Id}_{server.Random.Code(10)}", task.Description) { ShowAtSummaryLevel = true };
        return task;
    }

    private ExecutionPlanLogContext LogContextOf(DeploymentPlan plan)
    {
        var steps = new List<ExecutionPlanStep>();
        foreach (var slug in plan.Steps.Select(step => step.Step.Slug ?? NamedEntities.SlugOf(step.Step.Name)).Distinct(StringComparer.Ordinal))
        {
            steps.Add(new ExecutionPlanStep { Slug = slug, CorrelationId = server.Random.HexDigits(32) });
        }

        return new ExecutionPlanLogContext { Steps = steps };
    }
}
