using System;
using System.Collections.Generic;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Watching;

/// <summary>A task that somebody watches, and what is known of it for choosing when to ask again.</summary>
internal sealed class WatchedTask(IOctopusSpace space, string taskId, DateTimeOffset since, int others)
{
    public IOctopusSpace Space { get; } = space;

    public string TaskId { get; } = taskId;

    public List<ITaskSubscriber> Subscribers { get; } = [];

    /// <summary>How long such a task usually runs; null where that is not known.</summary>
    public TimeSpan? Usual { get; set; }

    /// <summary>When it is to be asked for next.</summary>
    public DateTimeOffset Due { get; private set; } = since + PollInterval.First(others);

    /// <summary>The last time at which it was not running, or was not known to: the earliest at which it can have started.</summary>
    private DateTimeOffset _notRunning = since;

    private WatchedPhase _phase = WatchedPhase.Queued;
    private DateTimeOffset _phaseSince = since;

    /// <summary>The server showed it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="asked">When the request was sent.</param>
    /// <param name="now">The time.</param>
    /// <param name="isLogRead">Whether its log is being read, which shows it, too.</param>
    public void Saw(TaskResource task, DateTimeOffset asked, DateTimeOffset now, bool isLogRead)
    {
        Enter(PhaseOf(task), now);
        if (_phase != WatchedPhase.Running)
            _notRunning = asked;
        Schedule(now, isLogRead);
    }

    /// <summary>Sets when it is to be asked for next, by what is known of it now.</summary>
    public void Schedule(DateTimeOffset now, bool isLogRead)
    {
        var interval = PollInterval.After(_phase, now - _phaseSince, _phase == WatchedPhase.Running ? _notRunning + Usual - now : null, Usual);
        Due = now + (isLogRead && _phase == WatchedPhase.Running && Usual is null ? PollInterval.BesideLog : interval);
    }

    public void Missed(DateTimeOffset now)
    {
        Enter(WatchedPhase.Missing, now);
        Due = now + PollInterval.After(_phase, now - _phaseSince, null, null);
    }

    /// <summary>The request failed; it is asked for again after this long.</summary>
    public void Postpone(DateTimeOffset until)
    {
        if (until > Due)
            Due = until;
    }

    private void Enter(WatchedPhase phase, DateTimeOffset now)
    {
        if (_phase == phase)
            return;
        _phase = phase;
        _phaseSince = now;
    }

    private static WatchedPhase PhaseOf(TaskResource task)
    {
        if (task.HasPendingInterruptions || (TaskStates.Is(task.State, TaskStates.Queued) && task.StartTime is not null))
            return WatchedPhase.Paused;
        return TaskStates.Is(task.State, TaskStates.Queued) ? WatchedPhase.Queued : WatchedPhase.Running;
    }
}
