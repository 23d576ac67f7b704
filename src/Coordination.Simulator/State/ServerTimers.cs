using System;
using System.Collections.Generic;
using System.Threading;

namespace Coordination.Simulator.State;

/// <summary>What the server does later: timers of its clock whose actions run under the server's lock.</summary>
internal sealed class ServerTimers(TimeProvider time, object gate)
{
    // A timer that nobody holds may be collected before it fires.
    private readonly HashSet<Pending> _pending = [];

    /// <summary>Does something later; disposing what is returned calls it off.</summary>
    public IDisposable After(TimeSpan delay, Action action)
    {
        var pending = new Pending(this, action);
        _pending.Add(pending);
        pending.Timer = time.CreateTimer(static state => ((Pending)state!).Fire(), pending, delay < TimeSpan.Zero ? TimeSpan.Zero : delay, Timeout.InfiniteTimeSpan);
        return pending;
    }

    /// <summary>Calls everything off.</summary>
    public void Clear()
    {
        lock (gate)
        {
            foreach (var pending in new List<Pending>(_pending)) pending.Dispose();
        }
    }

    private sealed class Pending(ServerTimers owner, Action action) : IDisposable
    {
        public ITimer? Timer { get; set; }

        public void Fire()
        {
            lock (owner.Gate)
            {
                if (!owner._pending.Remove(this)) return;
                Timer?.Dispose();
                action();
            }
        }

        public void Dispose()
        {
            lock (owner.Gate)
            {
                if (owner._pending.Remove(this)) Timer?.Dispose();
            }
        }
    }

    private object Gate => gate;
}
