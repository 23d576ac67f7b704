using System;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Targets;

/// <summary>A deployment or run that a query means, with its task as it was just seen.</summary>
internal sealed record FoundExecution(Execution Execution, TaskResource Task, ExecutionNames Names)
{
    private static readonly TimeSpan _atOnce = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether it is to start at a time that has not come: then it does not run, nor does it wait for its turn. It must have been made for later, which
    /// the server's own times tell, because ours may differ from them.
    /// </summary>
    public bool IsScheduled(DateTimeOffset now) =>
        TaskStates.Is(Task.State, TaskStates.Queued) && Task.StartTime is null && Task.QueueTime > Execution.Created + _atOnce && Task.QueueTime > now;
}
