using System;
using System.Collections.Generic;
using System.Globalization;
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
    private readonly WaitEnvironment _environment;
    private readonly string _ownTask;
    private readonly IReadOnlyList<IBlockers> _blockers;
    private readonly Action<string> _remark;
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Makes a search.</summary>
    /// <param name="environment">Whom to ask.</param>
    /// <param name="ownTask">The task that waits; empty outside of one.</param>
    /// <param name="remark">Is told what the key may not see.</param>
    /// <param name="others">Ways to see what tasks wait for, besides their logs.</param>
    public CycleSearch(WaitEnvironment environment, string ownTask, Action<string> remark, params IBlockers[] others)
    {
        _ownTask = ownTask;
        _environment = environment;
        _remark = remark;
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
            var found = await AskAsync(() => source.OfAsync(task, cancellationToken), "Whether " + TaskWords.Of(task) + " waits for this task", "TaskViewLog", cancellationToken).ConfigureAwait(false);
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
        var behind = await AskAsync(() => _environment.Tasks.GetQueuedBehindAsync(task, cancellationToken), "What " + TaskWords.Of(task) + " is queued behind", "TaskView", cancellationToken).ConfigureAwait(false);
        var running = (behind ?? []).Where(other => !TaskStates.IsOver(other.State) && !TaskStates.Is(other.State, TaskStates.Queued)).ToList();
        if (running.Count > 0)
            return await AllStuckAsync([.. running.Select(other => other.Id)], "is queued behind ", known, cancellationToken).ConfigureAwait(false);

        // Nothing runs that it is queued behind: then it waits for a slot, if there is none.
        var nodes = await AskAsync(() => _environment.Tasks.GetNodesAsync(cancellationToken), "Whether the task cap is filled by tasks that wait for what is queued behind them", "AdministerSystem", cancellationToken).ConfigureAwait(false);
        if (nodes is null || TaskCap.Of(nodes) is not { IsFull: true } cap)
            return null;
        var live = await AskAsync(() => _environment.Tasks.GetLiveAsync(null, null, null, cancellationToken), "Which tasks fill the task cap", "TaskView", cancellationToken).ConfigureAwait(false);
        var executing = (live ?? []).Where(other => !TaskStates.Is(other.State, TaskStates.Queued)).ToList();
        // We know of ourselves, even if the key does not see us.
        var seen = executing.Select(other => other.Id).Append(_ownTask).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (seen.Count < cap.Running)
        {
            Say("The task cap of " + cap.Slots.ToString(CultureInfo.InvariantCulture) + " is full, but the key sees only " + seen.Count.ToString(CultureInfo.InvariantCulture)
                + " of the tasks that run. Whether all of them wait cannot be told; the permission TaskView in every space, and for system tasks, would tell.");
            return null;
        }

        var slots = cap.Slots == 1 ? "the one slot of the task cap is taken by " : "all " + cap.Slots.ToString(CultureInfo.InvariantCulture) + " slots of the task cap are taken by tasks that wait for what is queued behind them: ";
        return await AllStuckAsync(seen, "is queued, and " + slots, known, cancellationToken).ConfigureAwait(false);
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
        var task = await AskAsync(() => _environment.Tasks.FindAsync(taskId, cancellationToken), "How " + taskId + " stands", "TaskView", cancellationToken).ConfigureAwait(false);
        if (task is null)
            return null;
        await StuckAsync(task, known, cancellationToken).ConfigureAwait(false);
        return known[task.Id];
    }

    /// <summary>Asks within the budget. What the key may not see is said once, with the permission that would tell.</summary>
    private async Task<T?> AskAsync<T>(Func<Task<T>> ask, string what, string permission, CancellationToken cancellationToken)
        where T : class?
    {
        try
        {
            await _environment.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
            return await ask().ConfigureAwait(false);
        }
        catch (CoordinationException exception)
        {
            Say(what + " cannot be told: " + exception.Failures[0].Message + (exception.Failures[0].Kind == FailureKind.Forbidden ? string.Empty : " The permission " + permission + " may show it."));
            return null;
        }
    }

    private void Say(string text)
    {
        if (_said.Add(text))
            _remark(text);
    }
}
