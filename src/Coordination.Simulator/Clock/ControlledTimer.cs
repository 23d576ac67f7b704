using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Simulator.Clock;

/// <summary>One timer of a <see cref="ControlledTime"/>.</summary>
internal sealed class ControlledTimer(ControlledTime time, TimerCallback callback, object? state) : ITimer
{
    private volatile bool _disposed;

    public static IComparer<ControlledTimer> ByDueTime { get; } = Comparer<ControlledTimer>.Create((one, other) =>
    {
        var byDue = one.Due.CompareTo(other.Due);
        return byDue != 0 ? byDue : one.Sequence.CompareTo(other.Sequence);
    });

    public TimeSpan Due { get; set; }

    public long Sequence { get; set; }

    public TimeSpan Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero && dueTime != Timeout.InfiniteTimeSpan) throw new ArgumentOutOfRangeException(nameof(dueTime), dueTime, "A timer is due now, later, or never.");
        if (_disposed) return false;
        Period = period;
        time.Schedule(this, dueTime);
        return true;
    }

    public void Fire()
    {
        if (!_disposed) callback(state);
    }

    public void Dispose()
    {
        _disposed = true;
        time.Schedule(this, Timeout.InfiniteTimeSpan);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
