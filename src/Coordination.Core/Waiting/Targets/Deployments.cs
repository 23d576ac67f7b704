using System;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Makes of what was found what users see.</summary>
internal static class Deployments
{
    /// <summary>A deployment or run, as its task stands.</summary>
    public static ProjectDeployment Of(Execution execution, ExecutionNames names, TaskResource? task, Func<string, string> link) => new()
    {
        Project = names.Project,
        Runbook = names.Runbook,
        Version = names.Version,
        Environment = names.Environment,
        Tenant = names.Tenant,
        State = task is null ? TaskPhase.Unknown : TaskPhases.Of(task),
        Reason = string.IsNullOrWhiteSpace(task?.ErrorMessage) ? null : task!.ErrorMessage!.Trim(),
        By = execution.By,
        Queued = task?.QueueTime ?? execution.Created,
        Started = task?.StartTime,
        Ended = task is not null && TaskStates.IsOver(task.State) ? task.CompletedTime : null,
        TaskId = execution.TaskId,
        DeploymentId = execution.Id,
        Link = link(execution.TaskId),
    };
}
