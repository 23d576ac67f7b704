using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>What a search for a cycle asks the server, within the budget. What the key may not see is said once, with the permission that would tell.</summary>
/// <param name="environment">Whom to ask.</param>
/// <param name="remark">Is told what the key may not see.</param>
internal sealed class CycleReads(WaitEnvironment environment, Action<string> remark)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>A task; null where it is not shown.</summary>
    public Task<TaskResource?> FindAsync(string taskId, CancellationToken cancellationToken) =>
        AskAsync(tasks => tasks.FindAsync(taskId, cancellationToken), "How " + taskId + " stands", "TaskView", cancellationToken);

    /// <summary>The tasks that a running task waits for, by one of the ways in which that can be seen; null where it is not shown.</summary>
    public Task<IReadOnlyList<Blocker>?> BlockersAsync(TaskResource task, IBlockers source, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<Blocker>>(async _ => await source.OfAsync(task, cancellationToken).ConfigureAwait(false), "Whether " + TaskWords.Of(task) + " waits for this task", "TaskViewLog", cancellationToken);

    /// <summary>The tasks that a task is queued behind; null where they are not shown.</summary>
    public Task<IReadOnlyList<TaskResource>?> QueuedBehindAsync(TaskResource task, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<TaskResource>>(async tasks => await tasks.GetQueuedBehindAsync(task, cancellationToken).ConfigureAwait(false), "What " + TaskWords.Of(task) + " is queued behind", "TaskView", cancellationToken);

    /// <summary>The task cap; null where it is not shown.</summary>
    public async Task<TaskCap?> TaskCapAsync(CancellationToken cancellationToken) =>
        await AskAsync<ServerNodesResource>(async tasks => await tasks.GetNodesAsync(cancellationToken).ConfigureAwait(false), "Whether the task cap is filled by tasks that wait for what is queued behind them", "AdministerSystem", cancellationToken).ConfigureAwait(false) is { } nodes ? TaskCap.Of(nodes) : null;

    /// <summary>The tasks that are not over; null where they are not shown.</summary>
    public Task<IReadOnlyList<TaskResource>?> LiveAsync(CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<TaskResource>>(async tasks => await tasks.GetLiveAsync(null, null, null, cancellationToken).ConfigureAwait(false), "Which tasks fill the task cap", "TaskView", cancellationToken);

    /// <summary>Says what cannot be known, once.</summary>
    public void Say(string text)
    {
        if (_said.Add(text))
            remark(text);
    }

    private async Task<T?> AskAsync<T>(Func<ITaskReads, Task<T?>> ask, string what, string permission, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await environment.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
            return await ask(environment.Tasks).ConfigureAwait(false);
        }
        catch (CoordinationException exception)
        {
            Say(what + " cannot be told: " + exception.Failures[0].Message + (exception.Failures[0].Kind == FailureKind.Forbidden ? string.Empty : " The permission " + permission + " may show it."));
            return null;
        }
    }
}
