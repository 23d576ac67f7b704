using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// The server's scheduler. One task per concurrency tag and a cap on how many execute on each node; by rank, then first come, first
/// served, past those that are blocked. Only tasks that execute or are being cancelled hold their tag and a slot: one that waits for
/// a person does not.
/// </summary>
internal sealed class TaskQueue(OctopusServer server)
{
    private readonly WaitingTasks _waiting = new();
    private readonly ConcurrencyTagHolders _tags = new();
    private IDisposable? _alarm;
    private DateTimeOffset _alarmAt;
    private DateTimeOffset _lastReady;

    /// <summary>How many tasks hold a slot now.</summary>
    public int ExecutingCount => Nodes.ExecutingCount;

    /// <summary>Where tasks execute.</summary>
    public ServerNodes Nodes { get; } = new(server.Scenario);

    /// <summary>Puts a task behind all of its rank, from where it is picked up when its time has come; also to resume it.</summary>
    public void Enqueue(ServerTask task)
    {
        var ready = (task.QueueTime > server.Now ? task.QueueTime : server.Now) + Latency();
        if (task.QueueTime <= server.Now)
        {
            // First come, first served: no later task is ready sooner. Both latencies lie between the same bounds, and so does the larger.
            if (ready < _lastReady) ready = _lastReady;
            _lastReady = ready;
        }

        _waiting.Add(new QueueEntry(task, ready, task.IsPrioritized ? QueueRank.Prioritized : QueueRank.Regular));
        SetAlarm(ready);
        SetAlarm();
    }

    /// <summary>The task waits for people: its slot is free, and its tag too unless it blocks others meanwhile.</summary>
    public void Pause(ServerTask task, bool keepTag)
    {
        Touch(task, TaskState.Queued);
        Release(task, keepTag);
    }

    /// <summary>The task's work is done.</summary>
    public void Complete(ServerTask task, TaskState state, string errorMessage)
    {
        task.CompletedTime = server.Now;
        task.ErrorMessage = errorMessage;
        Touch(task, state);
        _waiting.Remove(task);
        Release(task, keepTag: false);
        SetAlarm();
        task.Ended?.Invoke(task);
    }

    /// <summary>A queued task does not wait behind an earlier one, which is about to be cancelled, but in its place.</summary>
    public void TakePlace(ServerTask task, ServerTask earlier)
    {
        _waiting.TakePlace(task, earlier);
        SetAlarm();
    }

    /// <summary>The task executes no longer, but its scripts are still being stopped: it keeps its slot and its tag.</summary>
    public void BeginCancelling(ServerTask task) => Touch(task, TaskState.Cancelling);

    /// <summary>A finished task shows another finished state.</summary>
    public void Restate(ServerTask task, TaskState state) => Touch(task, state);

    /// <summary>Moves a queued task to the top; false where it does not queue.</summary>
    public bool MoveToTop(ServerTask task)
    {
        if (_waiting.PlaceOf(task) < 0) return false;
        _waiting.MoveToTop(task);
        SetAlarm();
        return true;
    }

    /// <summary>The tasks for which this one waits.</summary>
    public IReadOnlyList<ServerTask> QueuedBehind(ServerTask task) => new QueuedBehind(_waiting, _tags, Nodes, server.Switches.FullCap).Of(task);

    /// <summary>Looks again, soon, whether something can start: the space's queue was opened.</summary>
    public void LookAgain() => SetAlarm(server.Now + Latency());

    private void PickUp()
    {
        _alarm = null;
        var now = server.Now;
        TimeOutExpired(now);
        foreach (var entry in _waiting.ToArray())
        {
            if (!Nodes.HasFreeSlot) break;
            if (entry.Ready > now || !CanStart(entry.Task)) continue;

            // What started before it in this round may have cancelled it.
            if (_waiting.Remove(entry)) Execute(entry.Task);
        }

        // Of the same instant: on a clock that moves by itself, a task could become ready between two looks at it, and be forgotten.
        SetNextAlarm(now);
    }

    private void TimeOutExpired(DateTimeOffset now)
    {
        foreach (var entry in _waiting.Where(entry => entry.Task.StartTime is null && entry.Task.QueueTimeExpiry <= now).ToArray())
        {
            entry.Task.Work?.Close();
            Complete(entry.Task, TaskState.TimedOut, "The task was not started before its queue time expired.");
        }
    }

    private bool CanStart(ServerTask task) =>
        _tags.BlockerOf(task) is null
        && server.Spaces.Find(task.SpaceId) is not { TaskQueueStopped: true };

    private void Execute(ServerTask task)
    {
        var resumes = task.StartTime is not null;
        Nodes.Take(task);
        _tags.Take(task);
        task.StartTime ??= server.Now;
        task.HasBeenPickedUpByProcessor = true;
        Touch(task, TaskState.Executing);
        if (resumes) task.Work?.Resume();
        else task.Work?.Start();
    }

    private void Release(ServerTask task, bool keepTag)
    {
        var isFreed = Nodes.Free(task);
        if (!keepTag) isFreed |= _tags.Free(task);
        if (isFreed && _waiting.Count > 0) SetAlarm(server.Now + Latency());
    }

    private void Touch(ServerTask task, TaskState state)
    {
        task.State = state;
        task.LastUpdatedTime = server.Now;
    }

    private TimeSpan Latency() => server.Random.Between(server.Scenario.PickUpFrom, server.Scenario.PickUpTo);

    private void SetAlarm() => SetNextAlarm(server.Now);

    /// <summary>Wakes at the next instant after <paramref name="now"/> at which a task may become ready or time out.</summary>
    private void SetNextAlarm(DateTimeOffset now)
    {
        var next = DateTimeOffset.MaxValue;
        foreach (var entry in _waiting)
        {
            if (entry.Ready > now && entry.Ready < next) next = entry.Ready;
            if (entry.Task.StartTime is null && entry.Task.QueueTimeExpiry is { } expiry && expiry < next) next = expiry > now ? expiry : now;
        }

        if (next < DateTimeOffset.MaxValue) SetAlarm(next);
    }

    private void SetAlarm(DateTimeOffset at)
    {
        if (_alarm is not null && _alarmAt <= at) return;
        _alarm?.Dispose();
        _alarmAt = at;
        _alarm = server.Timers.After(at - server.Now, PickUp);
    }
}
