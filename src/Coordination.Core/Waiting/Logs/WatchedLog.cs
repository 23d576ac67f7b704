using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Waiting.Logs;

/// <summary>The log of a task that somebody watches, and when it is worth reading next.</summary>
internal sealed class WatchedLog(ITaskReads reads, TaskResource task, DateTimeOffset now)
{
    private readonly DateTimeOffset _since = now;
    private readonly DateTimeOffset _began = task.StartTime < now ? task.StartTime.Value : now;
    private DateTimeOffset? _read;
    private DateTimeOffset? _hurried = now;
    private TimeSpan? _backOff;
    private int _failures;

    public ITaskReads Reads { get; } = reads;

    public TaskResource Task { get; private set; } = task;

    /// <summary>Who watches it, and what each says of when it comes that he waits for.</summary>
    public Dictionary<ILogSubscriber, Outlook> Subscribers { get; } = [];

    /// <summary>When it is to be read next.</summary>
    /// <param name="load">What else is to be read.</param>
    public DateTimeOffset Due(LogLoad load)
    {
        if (_read is not { } read || _hurried is not null)
            return _hurried ?? _since;
        if (_backOff is { } backOff)
            return read + backOff;
        if (Task.HasPendingInterruptions)
            return read + PollInterval.After(WatchedPhase.Paused, read - _since, null, null);
        var soonest = read + PollInterval.Shortest;
        var next = Subscribers.Values.Min(outlook => outlook.NextLook(read, load));
        var neglected = load.Neglected(read);
        return Later(soonest, next < neglected ? next : neglected);
    }

    /// <summary>From when on it goes before all others, whatever they promise.</summary>
    /// <param name="load">What else is to be read.</param>
    public DateTimeOffset NeglectedAt(LogLoad load) => _backOff is null && _read is { } read ? load.Neglected(read) : DateTimeOffset.MaxValue;

    /// <summary>How likely it shows more than at the last reading.</summary>
    public double Chance(DateTimeOffset at)
    {
        if (_read is not { } read || _hurried is not null)
            return 1;
        return Subscribers.Values.Max(outlook => outlook.Chance(_began, read, at));
    }

    /// <summary>Something happened to the task: what its log shows is of interest now.</summary>
    public void Hurry(DateTimeOffset at) => _hurried = at;

    /// <summary>The server showed it.</summary>
    public void Saw(TaskDetailsResource details, DateTimeOffset at)
    {
        _failures = 0;
        _backOff = null;
        if (details.Task.Id.Length > 0)
            Task = details.Task;
        Read(at);
    }

    public void Failed(DateTimeOffset at)
    {
        _failures++;
        _backOff = TimeSpan.FromSeconds(Math.Min(30, Math.Pow(2, Math.Min(_failures, 10))));
        Read(at);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private void Read(DateTimeOffset at)
    {
        _read = at;

        // What happened after it was asked for is not in it.
        if (_hurried <= at)
            _hurried = null;
    }
}
