using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Logs;

/// <summary>The log of a task that somebody watches, and when it is to be read next.</summary>
internal sealed class WatchedLog(ITaskReads reads, TaskResource task, DateTimeOffset now)
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(12);

    private readonly DateTimeOffset _since = now;
    private int _failures;

    public ITaskReads Reads { get; } = reads;

    public TaskResource Task { get; private set; } = task;

    public List<ILogSubscriber> Subscribers { get; } = [];

    /// <summary>When it is to be read next.</summary>
    public DateTimeOffset Due { get; private set; } = now;

    /// <summary>When the step is expected that somebody waits for, and how long the whole way to it usually takes; null without history.</summary>
    public (DateTimeOffset At, TimeSpan Usual)? Expected { get; set; }

    /// <summary>Something happened to the task: what its log shows is of interest now.</summary>
    public void Hurry(DateTimeOffset at)
    {
        if (at < Due)
            Due = at;
    }

    /// <summary>The server showed it.</summary>
    /// <param name="details">The task and its log.</param>
    /// <param name="at">When.</param>
    /// <param name="logs">How many logs are watched: few may be read often, even where nobody knows when the step comes.</param>
    public void Saw(TaskDetailsResource details, DateTimeOffset at, int logs)
    {
        _failures = 0;
        if (details.Task.Id.Length > 0)
            Task = details.Task;
        Due = at + Interval(at, logs);
    }

    public void Failed(DateTimeOffset at)
    {
        _failures++;
        Due = at + TimeSpan.FromSeconds(Math.Min(30, Math.Pow(2, Math.Min(_failures, 10))));
    }

    /// <summary>
    /// As long as the step is not expected soon, in long steps; then as often as the budget allows for all logs, for nothing but the log tells when it comes.
    /// Soon is within a third of the usual way: steps come early, too.
    /// </summary>
    private TimeSpan Interval(DateTimeOffset at, int logs)
    {
        if (Task.HasPendingInterruptions)
            return PollInterval.After(WatchedPhase.Paused, at - _since, null, null);
        var soon = Expected is { } expected ? expected.At - TimeSpan.FromTicks(expected.Usual.Ticks / 3) - at : TimeSpan.Zero;
        var share = TimeSpan.FromTicks(PollInterval.Shortest.Ticks * logs);
        return Least(Greatest(soon, share), _longest);
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Greatest(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
