using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>
/// Looks whether a task can only go on after we do, while we wait for it. From the task it follows what each waits for: the queue, the
/// task cap, other tasks by <see cref="IBlockers"/>. A task is stuck when all that keep it in the queue are, or one that it waits for is.
/// </summary>
internal sealed class CycleSearch
{
    private readonly CycleReads _reads;
    private readonly string _ownTask;
    private readonly IReadOnlyList<IBlockers> _blockers;

    /// <summary>Makes a search.</summary>
    /// <param name="environment">Whom to ask.</param>
    /// <param name="ownTask">The task that waits; empty outside of one.</param>
    /// <param name="remark">Is told what the key may not see.</param>
    /// <param name="others">Ways to see what tasks wait for, besides their logs.</param>
    public CycleSearch(WaitEnvironment environment, string ownTask, Action<string> remark, params IBlockers[] others)
    {
        _ownTask = ownTask;
        _reads = new CycleReads(environment, remark);
        _blockers = [.. others, new LoggedBlockers(environment.Tasks)];
    }

    /// <summary>The cycle in words; null where there is none, or none that can be seen.</summary>
    /// <param name="task">The task that it waits for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<string?> FindAsync(TaskResource task, CancellationToken cancellationToken)
    {
        var why = await StuckAsync(task, OnlyUs(", which waits for it"), cancellationToken).ConfigureAwait(false);
        return why is null ? null : "it would never come to pass: " + TaskWords.Of(task) + " " + why;
    }

    /// <summary>The cycle in words that complete a sentence about us; null where there is none, or none that can be seen.</summary>
    /// <param name="blockers">The tasks that we wait for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<string?> FindAsync(IReadOnlyList<Blocker> blockers, CancellationToken cancellationToken)
    {
        var known = OnlyUs(string.Empty);
        foreach (var blocker in blockers)
        {
            if (await StuckAsync(blocker.TaskId, known, cancellationToken).ConfigureAwait(false) is { } other)
                return blocker.How + " " + other;
        }

        return null;
    }

    private Dictionary<string, string?> OnlyUs(string also) => new(StringComparer.OrdinalIgnoreCase) { [_ownTask] = "this very " + (_ownTask.Length == 0 ? "session" : "task") + also };

    /// <summary>Why a task cannot go on, in words that complete a sentence; null where it can.</summary>
    /// <param name="task">The task.</param>
    /// <param name="known">What is known of tasks: null for those that can go on. One whose examination has begun is stuck as far as those below it are concerned.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    private async Task<string?> StuckAsync(TaskResource task, Dictionary<string, string?> known, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(task.Id, out var before))
            return before;
        known[task.Id] = TaskWords.Of(task) + ", which waits for it in turn";
        var isQueued = TaskStates.Is(task.State, TaskStates.Queued);
        var why = TaskStates.IsOver(task.State) || task.HasPendingInterruptions || task.HasPendingPreconditions
            ? null
            : isQueued
                ? await StuckInQueueAsync(task, known, cancellationToken).ConfigureAwait(false)
                : await StuckRunningAsync(task, known, cancellationToken).ConfigureAwait(false);
        known[task.Id] = why is null ? null : TaskWords.Of(task) + ", which " + why;
        return why;
    }

    private async Task<string?> StuckRunningAsync(TaskResource task, Dictionary<string, string?> known, CancellationToken cancellationToken)
    {
        foreach (var source in _blockers)
        {
            var found = await _reads.BlockersAsync(task, source, cancellationToken).ConfigureAwait(false);
            foreach (var blocker in found ?? [])
            {
                if (await StuckAsync(blocker.TaskId, known, cancellationToken).ConfigureAwait(false) is { } other)
                    return blocker.How + " " + other;
            }
        }

        return null;
    }

    private async Task<string?> StuckInQueueAsync(TaskResource task, Dictionary<string, string?> known, CancellationToken cancellationToken)
    {
        var behind = await _reads.QueuedBehindAsync(task, cancellationToken).ConfigureAwait(false);
        var running = (behind ?? []).Where(other => !TaskStates.IsOver(other.State) && !TaskStates.Is(other.State, TaskStates.Queued)).ToList();
        if (running.Count > 0)
            return await AllStuckAsync([.. running.Select(other => other.Id)], "is queued behind ", known, cancellationToken).ConfigureAwait(false);

        // Nothing runs that it is queued behind: then it waits for a slot, if there is none.
        return await FullCap.FindAsync(_reads, _ownTask, cancellationToken).ConfigureAwait(false) is { } cap
            ? await AllStuckAsync(cap.Tasks, "is queued, and " + cap.Words, known, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>One of them that goes on is enough to set all the others free.</summary>
    private async Task<string?> AllStuckAsync(IReadOnlyList<string> tasks, string how, Dictionary<string, string?> known, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var task in tasks)
        {
            if (await StuckAsync(task, known, cancellationToken).ConfigureAwait(false) is not { } stuck)
                return null;
            reasons.Add(stuck);
        }

        return how + Names.Words.All(reasons);
    }

    /// <summary>A task by id, with its name and why it cannot go on; null where it can.</summary>
    private async Task<string?> StuckAsync(string taskId, Dictionary<string, string?> known, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(taskId, out var before))
            return before;
        if (await _reads.FindAsync(taskId, cancellationToken).ConfigureAwait(false) is not { } task)
            return null;
        await StuckAsync(task, known, cancellationToken).ConfigureAwait(false);
        return known[task.Id];
    }
}
