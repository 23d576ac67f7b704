using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// The logs that somebody watches, and whose turn it is to be read: of those that are worth it, the one in which the awaited step has most likely come
/// since its last reading. Only one that was left for too long goes first, so that no forecast, however wrong, makes a wait late for long. Whoever uses them guards them.
/// </summary>
internal sealed class WatchedLogs
{
    private readonly Dictionary<string, WatchedLog> _logs = new(StringComparer.OrdinalIgnoreCase);
    private DateTimeOffset _lastReading = DateTimeOffset.MinValue;

    /// <summary>Who watches any of them.</summary>
    public IEnumerable<ILogSubscriber> Subscribers => _logs.Values.SelectMany(log => log.Subscribers.Keys).Distinct();

    /// <summary>When the first of them is due; null where there is none.</summary>
    public DateTimeOffset? Due
    {
        get
        {
            var load = Load;
            return _logs.Count == 0 ? null : _logs.Values.Min(log => log.Due(load));
        }
    }

    private LogLoad Load => new(_logs.Count, _lastReading);

    /// <summary>The log of a task, which is watched from now on.</summary>
    public WatchedLog Get(ITaskReads reads, TaskResource task, DateTimeOffset now)
    {
        if (!_logs.TryGetValue(task.Id, out var log))
            _logs.Add(task.Id, log = new WatchedLog(reads, task, now));
        return log;
    }

    /// <summary>The log of a task; null where nobody watches it.</summary>
    public WatchedLog? Find(string taskId) => _logs.TryGetValue(taskId, out var log) ? log : null;

    /// <summary>Nobody watches it any more.</summary>
    public void Remove(WatchedLog log) => _logs.Remove(log.Task.Id);

    /// <summary>Nobody watches any.</summary>
    public void Clear() => _logs.Clear();

    /// <summary>Takes the log to be read now, which counts as read from now on; null where none is due.</summary>
    public WatchedLog? Take(DateTimeOffset now)
    {
        WatchedLog? best = null;
        var most = double.NegativeInfinity;
        var load = Load;
        foreach (var log in _logs.Values.Where(log => log.Due(load) <= now))
        {
            var neglect = (now - log.NeglectedAt(load)).TotalSeconds;

            // More than any chance, and the more the longer it was left.
            var worth = neglect >= 0 ? 2 + neglect : log.Chance(now);
            if (worth > most)
                (best, most) = (log, worth);
        }

        _lastReading = best is null ? _lastReading : now;
        return best;
    }
}
