using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Forecasts;

namespace Coordination.Core.Waiting.Logs;

/// <summary>The log of a task that somebody watches, and when it is worth reading next.</summary>
internal sealed class WatchedLog(ITaskReads reads, TaskResource task, DateTimeOffset now)
{
    /// <summary>A log is read so often, however far away its step is expected, as long as not so many are watched that it is another's turn.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(12);

    /// <summary>How many fair turns a log may miss for others when its step is not expected.</summary>
    private const int TurnsAway = 2;

    private readonly DateTimeOffset _since = now;
    private DateTimeOffset? _read;
    private DateTimeOffset? _hurried = now;
    private TimeSpan? _backOff;
    private int _failures;

    public ITaskReads Reads { get; } = reads;

    public TaskResource Task { get; private set; } = task;

    /// <summary>Who watches it, and when what each waits for is expected; null where he does not know.</summary>
    public Dictionary<ILogSubscriber, StepForecast?> Subscribers { get; } = [];

    /// <summary>When it is to be read for its fair turn, whatever is expected of it.</summary>
    /// <param name="logs">How many logs share the budget.</param>
    public DateTimeOffset FairDue(int logs)
    {
        if (_hurried is { } hurried)
            return hurried;
        if (_backOff is { } backOff)
            return _read!.Value + backOff;
        if (Task.HasPendingInterruptions)
            return _read!.Value + PollInterval.After(WatchedPhase.Paused, _read.Value - _since, null, null);
        var share = TimeSpan.FromTicks(PollInterval.Shortest.Ticks * logs);
        if (Subscribers.Values.Any(forecast => forecast is null))
            return _read!.Value + (share < _longest ? share : _longest);
        var away = TimeSpan.FromTicks(share.Ticks * TurnsAway);
        return _read!.Value + (away > _longest ? away : _longest);
    }

    /// <summary>When it is to be read because what is waited for may have come; later than ever where nobody expects anything.</summary>
    public DateTimeOffset LikelyDue
    {
        get
        {
            if (_read is not { } read || _backOff is not null || Task.HasPendingInterruptions)
                return DateTimeOffset.MaxValue;
            var next = Forecasts.Select(forecast => forecast.NextLook(read)).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
            var soonest = read + PollInterval.Shortest;
            return next > soonest ? next : soonest;
        }
    }

    /// <summary>When it is to be read next, for the one reason or the other.</summary>
    public DateTimeOffset Due(int logs) => LikelyDue < FairDue(logs) ? LikelyDue : FairDue(logs);

    /// <summary>How likely it shows more than at the last reading.</summary>
    public double Chance(DateTimeOffset at) => _read is { } read ? Forecasts.Select(forecast => forecast.ChanceSince(read, at)).DefaultIfEmpty(0).Max() : 0;

    /// <summary>Something happened to the task: what its log shows is of interest now.</summary>
    public void Hurry(DateTimeOffset at) => _hurried ??= at;

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

    private IEnumerable<StepForecast> Forecasts => Subscribers.Values.OfType<StepForecast>();

    private void Read(DateTimeOffset at)
    {
        _read = at;
        _hurried = null;
    }
}
