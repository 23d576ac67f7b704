using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Logs;

/// <summary>The log of a task that somebody watches, and when it is to be read next.</summary>
internal sealed class WatchedLog(ITaskReads reads, TaskResource task, DateTimeOffset now)
{
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

    public void Saw(TaskDetailsResource details, DateTimeOffset at)
    {
        _failures = 0;
        if (details.Task.Id.Length > 0)
            Task = details.Task;
        Due = at + PollInterval.After(PhaseOf(Task), at - _since, Expected?.At - at, Expected?.Usual);
    }

    public void Failed(DateTimeOffset at)
    {
        _failures++;
        Due = at + TimeSpan.FromSeconds(Math.Min(30, Math.Pow(2, Math.Min(_failures, 10))));
    }

    private static WatchedPhase PhaseOf(TaskResource task) => task.HasPendingInterruptions ? WatchedPhase.Paused : WatchedPhase.Running;
}
