using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Clock;

namespace Coordination.Simulator.State;

/// <summary>What the server does later: timers of its clock whose actions run under the server's lock, in the order in which they are due.</summary>
internal sealed class ServerTimers(ServerClock clock, object gate)
{
    private readonly SortedSet<PendingAction> _pending = new(PendingAction.ByDueTime);
    private long _count;
    private bool _isFiring;

    internal object Gate => gate;

    internal ServerClock Clock => clock;

    /// <summary>Does something later; disposing what is returned calls it off.</summary>
    public IDisposable After(TimeSpan delay, Action action)
    {
        var pending = new PendingAction(this, ++_count, clock.GetUtcNow() + (delay < TimeSpan.Zero ? TimeSpan.Zero : delay), action);
        _pending.Add(pending);
        pending.Wait();
        return pending;
    }

    /// <summary>Does what is due. A clock that goes by itself may have been late with it.</summary>
    public void CatchUp()
    {
        if (_isFiring) return;
        _isFiring = true;
        try
        {
            while (_pending.Min is { } next && next.Due <= clock.Going)
            {
                _pending.Remove(next);
                clock.Standing(next.Due, next.Act);
            }
        }
        finally
        {
            _isFiring = false;
        }
    }

    /// <summary>Calls everything off.</summary>
    public void Clear()
    {
        lock (gate)
        {
            foreach (var pending in _pending.ToArray()) pending.Dispose();
        }
    }

    /// <summary>Waits for all that is outstanding; for the timers of a server that was saved and comes back.</summary>
    public void Resume()
    {
        foreach (var pending in _pending.OrderBy(one => one.Number)) pending.Wait();
    }

    internal bool IsOutstanding(PendingAction pending) => _pending.Contains(pending);

    internal bool Forget(PendingAction pending) => _pending.Remove(pending);
}
