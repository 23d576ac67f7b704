using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>
/// Which tasks can only go on after us, as one search finds out. From a task it follows what each waits for: the queue, the task cap, other tasks by
/// <see cref="IBlockers"/>. A task is stuck when all that keep it in the queue are, or one that it waits for is.
/// </summary>
/// <param name="reads">Whom to ask.</param>
/// <param name="ownTask">The task that searches; empty outside of one.</param>
/// <param name="us">What we are called.</param>
/// <param name="sources">Ways to see what running tasks wait for.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class StuckTasks(CycleReads reads, string ownTask, string us, IReadOnlyList<IBlockers> sources, CancellationToken cancellationToken)
{
    /// <summary>Names of tasks, each with why it cannot go on; null for those that can. One whose examination has begun is stuck as far as those below it are concerned.</summary>
    private readonly Dictionary<string, string?> _known = new(StringComparer.OrdinalIgnoreCase) { [ownTask] = us };

    /// <summary>Why a task cannot go on, in words that complete a sentence about it; null where it can.</summary>
    public async Task<string?> WhyAsync(TaskResource task)
    {
        if (_known.TryGetValue(task.Id, out var before))
            return before;
        _known[task.Id] = TaskWords.Of(task) + ", which waits for it in turn";
        var why = TaskStates.IsOver(task.State) || task.HasPendingInterruptions || task.HasPendingPreconditions
            ? null
            : TaskStates.Is(task.State, TaskStates.Queued)
                ? await WhyQueuedAsync(task).ConfigureAwait(false)
                : await WhyNotDoneAsync(task).ConfigureAwait(false);
        _known[task.Id] = why is null ? null : TaskWords.Of(task) + ", which " + why;
        return why;
    }

    /// <summary>A task by its name, with why it cannot go on; null for one that can, or that is not shown.</summary>
    public async Task<string?> FindAsync(string taskId)
    {
        if (_known.TryGetValue(taskId, out var before))
            return before;
        if (await reads.FindAsync(taskId, cancellationToken).ConfigureAwait(false) is not { } task)
            return null;
        await WhyAsync(task).ConfigureAwait(false);
        return _known[task.Id];
    }

    private async Task<string?> WhyNotDoneAsync(TaskResource task)
    {
        foreach (var source in sources)
        {
            if (await reads.WhyAsync(task, source, FindAsync, cancellationToken).ConfigureAwait(false) is { } why)
                return why;
        }

        return null;
    }

    private async Task<string?> WhyQueuedAsync(TaskResource task)
    {
        var behind = await reads.QueuedBehindAsync(task, cancellationToken).ConfigureAwait(false);
        var running = behind.Where(other => !TaskStates.IsOver(other.State) && !TaskStates.Is(other.State, TaskStates.Queued)).ToList();
        if (running.Count > 0)
            return await AllAsync("is queued behind ", running).ConfigureAwait(false) is { } all && await QueueHolders.AreAllAsync(reads, task, running, ownTask, cancellationToken).ConfigureAwait(false) ? all : null;

        // Nothing runs that it is queued behind: then it waits for a slot, if there is none.
        return await reads.TaskCapAsync(cancellationToken).ConfigureAwait(false) is { IsFull: true } cap && await FullCap.FindAsync(reads, cap, ownTask, cancellationToken).ConfigureAwait(false) is { } full
            ? await AllAsync("is queued, and " + full.Words, full.Tasks).ConfigureAwait(false)
            : null;
    }

    /// <summary>One of them that goes on is enough to set all the others free.</summary>
    private async Task<string?> AllAsync(string how, IReadOnlyList<TaskResource> tasks)
    {
        var names = new List<string>();
        foreach (var task in tasks)
        {
            await WhyAsync(task).ConfigureAwait(false);
            if (_known[task.Id] is not { } stuck)
                return null;
            names.Add(stuck);
        }

        return how + Names.Words.All(names);
    }
}
