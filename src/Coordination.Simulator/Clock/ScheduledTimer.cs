using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Simulator.Clock;

/// <summary>One timer of a clock that keeps its own list of what is due.</summary>
/// <typeparam name="TDue">How the clock says when.</typeparam>
/// <param name="schedule">Puts the timer into the clock's list, due after a time, or takes it out where that is infinite.</param>
/// <param name="callback">Is called when it is due.</param>
/// <param name="state">Is given to the callback.</param>
internal sealed class ScheduledTimer<TDue>(Action<ScheduledTimer<TDue>, TimeSpan> schedule, TimerCallback callback, object? state) : ITimer
    where TDue : struct, IComparable<TDue>
{
    private volatile bool _disposed;

    public static IComparer<ScheduledTimer<TDue>> ByDueTime { get; } = Comparer<ScheduledTimer<TDue>>.Create((one, other) =>
    {
        var byDue = one.Due.CompareTo(other.Due);
        return byDue != 0 ? byDue : one.Sequence.CompareTo(other.Sequence);
    });

    public TDue Due { get; set; }

    public long Sequence { get; set; }

    public TimeSpan Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero && dueTime != Timeout.InfiniteTimeSpan) throw new ArgumentOutOfRangeException(nameof(dueTime), dueTime, "A timer is due now, later, or never.");
        if (_disposed) return false;
        Period = period;
        schedule(this, dueTime);
        return true;
    }

    public void Fire()
    {
        if (!_disposed) callback(state);
    }

    public void Dispose()
    {
        _disposed = true;
        schedule(this, Timeout.InfiniteTimeSpan);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
