using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// Whose turn it is to be read. The log in which the awaited step has most likely come since the last reading comes first; but of two
/// requests one goes to the log that has waited longest for its fair turn, so that no forecast, however wrong, makes a wait late for long. Pure.
/// </summary>
internal sealed class LogTurn
{
    /// <summary>How many likely ones may go before one whose fair turn it is.</summary>
    private const int MostBeforeFair = 1;

    private int _sinceFair;

    /// <summary>The log to be read now; null where none is due.</summary>
    public WatchedLog? Next(IReadOnlyCollection<WatchedLog> logs, DateTimeOffset now)
    {
        var fair = First(logs.Where(log => log.FairDue(logs.Count) <= now), log => -log.FairDue(logs.Count).UtcTicks);
        var likely = First(logs.Where(log => log.LikelyDue <= now), log => log.Chance(now));
        var takesFair = likely is null || (fair is not null && _sinceFair >= MostBeforeFair);
        _sinceFair = takesFair ? 0 : _sinceFair + 1;
        return takesFair ? fair : likely;
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

    private static WatchedLog? First(IEnumerable<WatchedLog> logs, Func<WatchedLog, double> worth)
    {
        WatchedLog? best = null;
        var most = double.NegativeInfinity;
        foreach (var log in logs)
        {
            if (worth(log) is var its && its > most)
                (best, most) = (log, its);
        }

        return best;
    }
}
