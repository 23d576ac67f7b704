using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Requests;
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

    /// <summary>The tasks that a task is queued behind; none where they are not shown.</summary>
    public async Task<IReadOnlyList<TaskResource>> QueuedBehindAsync(TaskResource task, CancellationToken cancellationToken) =>
        await AskAsync(async tasks => (IReadOnlyList<TaskResource>?)await tasks.GetQueuedBehindAsync(task, cancellationToken).ConfigureAwait(false), "What " + TaskWords.Of(task) + " is queued behind", "TaskView", cancellationToken).ConfigureAwait(false) ?? [];

    /// <summary>What tasks carry out; none where it is not shown, or where they are no deployments nor runs.</summary>
    public async Task<IReadOnlyList<Execution>> ExecutionsAsync(IReadOnlyList<TaskResource> tasks, CancellationToken cancellationToken) =>
        await AskAsync(async _ => (IReadOnlyList<Execution>?)await environment.Executions.OfTasksAsync(tasks, cancellationToken).ConfigureAwait(false), "What " + TaskWords.Of(tasks) + " deploy", "DeploymentView", cancellationToken).ConfigureAwait(false) ?? [];

    /// <summary>The task cap; null where it is not shown.</summary>
    public async Task<TaskCap?> TaskCapAsync(CancellationToken cancellationToken) =>
        await AskAsync(async tasks => (ServerNodesResource?)await tasks.GetNodesAsync(cancellationToken).ConfigureAwait(false), "Whether the task cap is filled by tasks that wait for what is queued behind them", "AdministerSystem", cancellationToken).ConfigureAwait(false) is { } nodes ? TaskCap.Of(nodes) : null;

    /// <summary>The tasks that are not over; none where they are not shown.</summary>
    public async Task<IReadOnlyList<TaskResource>> LiveAsync(CancellationToken cancellationToken) =>
        await AskAsync(async tasks => (IReadOnlyList<TaskResource>?)await tasks.GetLiveAsync(null, null, null, cancellationToken).ConfigureAwait(false), "Which tasks fill the task cap", "TaskView", cancellationToken).ConfigureAwait(false) ?? [];

    /// <summary>Why a running task cannot go on before us, by one of the ways in which that can be seen; null where it can, or it is not shown.</summary>
    public async Task<string?> WhyAsync(TaskResource task, IBlockers source, Func<string, Task<string?>> findStuck, CancellationToken cancellationToken)
    {
        try
        {
            return await source.WhyAsync(task, findStuck, cancellationToken).ConfigureAwait(false);
        }
        catch (CoordinationException exception)
        {
            NotTold("Whether " + TaskWords.Of(task) + " waits for this task", exception.Failures[0], "TaskViewLog");
            return null;
        }
    }

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
            NotTold(what, exception.Failures[0], permission);
            return null;
        }
    }

    private void NotTold(string what, Failure failure, string permission) =>
        Say(what + " cannot be told: " + failure.Message + (failure.Kind == FailureKind.Forbidden ? string.Empty : " The permission " + permission + " may show it."));
}
