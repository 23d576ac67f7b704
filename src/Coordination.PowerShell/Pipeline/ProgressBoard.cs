using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Coordination.PowerShell.Pipeline;

/// <summary>Keeps only the latest update of each progress bar, and lets them out at most five times a second. The end of a bar always comes out.</summary>
/// <param name="elapsed">Time since some fixed moment.</param>
internal sealed class ProgressBoard(Func<TimeSpan> elapsed)
{
    /// <summary>Shortest time between two looks of the user at the bars.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<int, ProgressUpdate> _latest = [];
    private TimeSpan _next;

    /// <summary>Puts an update up, in place of an older one of the same bar.</summary>
    public void Post(ProgressUpdate update)
    {
        lock (_latest)
            _latest[update.Id] = update;
    }

    /// <summary>How long nothing need be shown; infinite when there is nothing to show.</summary>
    public TimeSpan Due
    {
        get
        {
            lock (_latest)
            {
                if (_latest.Count == 0)
                    return Timeout.InfiniteTimeSpan;
                var rest = _next - elapsed();
                return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Takes what is to be shown now: all bars when the time has come or <paramref name="last"/> is set, otherwise those that ended.</summary>
    public IReadOnlyList<ProgressUpdate> Take(bool last)
    {
        lock (_latest)
        {
            var now = elapsed();
            var isTime = last || now >= _next;
            var shown = _latest.Values.Where(update => isTime || update.IsCompleted).OrderBy(update => update.Id).ToList();
            foreach (var update in shown)
                _latest.Remove(update.Id);
            if (isTime && shown.Count > 0)
                _next = now + Interval;
            return shown;
        }
    }
}
