using System;
using System.Collections.Generic;
using System.Threading;

namespace Coordination.Simulator.State;

/// <summary>Something that the server does later; disposing calls it off.</summary>
/// <param name="owner">The timers that it is one of.</param>
/// <param name="number">Of what is due together, the lower number comes first.</param>
/// <param name="due">When.</param>
/// <param name="action">What.</param>
internal sealed class PendingAction(ServerTimers owner, long number, DateTimeOffset due, Action action) : IDisposable
{
    private ITimer? _timer;

    public static IComparer<PendingAction> ByDueTime { get; } = Comparer<PendingAction>.Create(static (one, other) =>
    {
        var byDue = one.Due.CompareTo(other.Due);
        return byDue != 0 ? byDue : one.Number.CompareTo(other.Number);
    });

    public long Number { get; } = number;

    public DateTimeOffset Due { get; } = due;

    public void Wait()
    {
        var delay = Due - owner.Clock.Going;
        _timer = owner.Clock.CreateTimer(static state => ((PendingAction)state!).Fire(), this, delay < TimeSpan.Zero ? TimeSpan.Zero : delay, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Does it.</summary>
    /// <returns>True.</returns>
    public bool Act()
    {
        _timer?.Dispose();
        action();
        return true;
    }

    public void Dispose()
    {
        lock (owner.Gate)
        {
            if (owner.Forget(this)) _timer?.Dispose();
        }
    }

    private void Fire()
    {
        lock (owner.Gate)
        {
            owner.CatchUp();

            // Timers of machines may fire early.
            if (owner.IsOutstanding(this)) Wait();
        }
    }
}
