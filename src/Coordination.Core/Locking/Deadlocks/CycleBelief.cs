using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>
/// When a cycle of locks that was seen is reason to give up. Of those in it one is enough: the last who came, for it was complete when he first looked; where that is not known
/// the one with the highest nonce goes first, and the others give it time. A hold by lease may be that of a dead session, which is entered past: it counts once it was renewed before our eyes.
/// </summary>
internal sealed class CycleBelief
{
    private static readonly TimeSpan _courtesy = TimeSpan.FromSeconds(20);

    private Dictionary<string, long> _beats = new(StringComparer.Ordinal);
    private DateTimeOffset? _since;

    /// <summary>Whether a cycle was seen and is not yet acted upon.</summary>
    public bool IsPending => _since is not null;

    /// <summary>The cycle, when it is time to give up.</summary>
    /// <param name="cycle">What was seen; null where there is none. One in which logs have part is believed at once, for others may not see it.</param>
    /// <param name="wasThere">Whether it was seen when we first looked.</param>
    /// <param name="nonce">Our own.</param>
    /// <param name="now">The time.</param>
    /// <returns>It, in words.</returns>
    public string? Believe(LockCycle? cycle, bool wasThere, string nonce, DateTimeOffset now)
    {
        if (cycle is null)
        {
            (_since, _beats) = (null, new Dictionary<string, long>(StringComparer.Ordinal));
            return null;
        }

        if (!cycle.IsOfLocksAlone)
            return cycle.Words;
        foreach (var hold in cycle.Holds.Where(hold => hold.Request.Task is null))
        {
            if (!_beats.TryGetValue(hold.Request.Nonce, out var beat))
                _beats[hold.Request.Nonce] = beat = hold.Beat;
            if (beat == hold.Beat)
            {
                _since = now;
                return null;
            }
        }

        _since ??= now;
        var isFirst = wasThere || cycle.Others.All(other => string.CompareOrdinal(other.Nonce, nonce) < 0);
        return isFirst || now >= _since + _courtesy ? cycle.Words : null;
    }
}
