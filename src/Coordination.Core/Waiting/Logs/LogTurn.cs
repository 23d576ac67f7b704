using System;
using System.Collections.Generic;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// Whose turn it is to be read: of those that are worth it, the log in which the awaited step has most likely come since its last reading. Only one
/// that was left for too long goes first, so that no forecast, however wrong, makes a wait late for long. Pure.
/// </summary>
internal static class LogTurn
{
    /// <summary>The log to be read now; null where none is due.</summary>
    public static WatchedLog? Next(IReadOnlyCollection<WatchedLog> logs, DateTimeOffset now)
    {
        WatchedLog? best = null;
        var most = double.NegativeInfinity;
        foreach (var log in logs)
        {
            var due = log.Due(logs.Count);
            if (due > now)
                continue;
            var neglect = (now - log.NeglectedAt(logs.Count)).TotalSeconds;
            var worth = neglect >= 0 ? 2 + neglect : log.Chance(now);
            if (worth > most)
                (best, most) = (log, worth);
        }

        return best;
    }

    /// <summary>When the first of them is due; null where there is none.</summary>
    public static DateTimeOffset? Due(IReadOnlyCollection<WatchedLog> logs)
    {
        DateTimeOffset? first = null;
        foreach (var log in logs)
        {
            var due = log.Due(logs.Count);
            if (!(first <= due))
                first = due;
        }

        return first;
    }
}
