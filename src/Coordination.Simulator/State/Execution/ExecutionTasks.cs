using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>The tasks of executions: made with the root of their log, removed with all that happened in them.</summary>
internal sealed class ExecutionTasks(OctopusServer server)
{
    /// <summary>Adds the task to the server's records, and to no queue.</summary>
    /// <param name="execution">A deployment or a run of a runbook, with its id.</param>
    /// <param name="plan">What it will run.</param>
    /// <param name="name">The type of the task: Deploy, or RunbookRun.</param>
    /// <param name="description">What people read.</param>
    /// <param name="concurrencyTag">Only one task with this tag executes at a time.</param>
    public void Add(Execution execution, ProcessPlan plan, string name, string description, string concurrencyTag)
    {
        execution.ManifestVariableSetId = $"variableset-{execution.Id}";
        execution.ExecutionPlanLogContext = LogContextOf(plan);
        var task = server.Tasks.Add(new ServerTask
        {
            SpaceId = execution.SpaceId,
            Name = name,
            Description = description,
            Arguments = new JObject { [execution.GetType().Name + "Id"] = execution.Id },
            Execution = execution,
            QueueTime = execution.QueueTime ?? server.Now,
            QueueTimeExpiry = execution.QueueTimeExpiry,
            LastUpdatedTime = server.Now,
            ProjectId = execution.ProjectId,
            EnvironmentId = execution.EnvironmentId,
            TenantId = execution.TenantId,
            ConcurrencyTag = concurrencyTag,
        });
        task.Log = new ActivityNode($"{task.Id}_{server.Random.Code(10)}", task.Description) { ShowAtSummaryLevel = true };
        execution.Task = task;
        execution.TaskId = task.Id;
    }

    /// <summary>Removes the task with all that happened in it: events, artifacts, interruptions.</summary>
    public void Remove(Execution execution)
    {
        if (!execution.Task.IsCompleted)
        {
            execution.Task.Work?.Kill();
            server.Queue.Complete(execution.Task, TaskState.Canceled, "");
        }

        server.Tasks.Remove(execution.TaskId);
        foreach (var id in server.Events.Where(happened => happened.RelatedDocumentIds.Contains(execution.Id, StringComparer.Ordinal)).Select(happened => happened.Id).ToArray()) server.Events.Remove(id);
        foreach (var id in server.Artifacts.Where(artifact => artifact.ServerTaskId.IsSameAs(execution.TaskId)).Select(artifact => artifact.Id).ToArray()) server.Artifacts.Remove(id);
        foreach (var id in server.Interruptions.Where(interruption => interruption.TaskId.IsSameAs(execution.TaskId)).Select(interruption => interruption.Id).ToArray()) server.Interruptions.Remove(id);
    }

    private ExecutionPlanLogContext LogContextOf(ProcessPlan plan)
    {
        var steps = new List<ExecutionPlanStep>();
        foreach (var slug in plan.Steps.Select(step => step.Step.Slug ?? NamedEntities.SlugOf(step.Step.Name)).Distinct(StringComparer.Ordinal))
        {
            steps.Add(new ExecutionPlanStep { Slug = slug, CorrelationId = server.Random.HexDigits(32) });
        }

        return new ExecutionPlanLogContext { Steps = steps };
    }
}
