using System;
using System.Threading;

namespace Coordination.Core.Folding;

/// <summary>Wakes at one instant, which may be set anew at any time.</summary>
/// <param name="time">The clock.</param>
/// <param name="wake">Is called then. Timers of .NET take at most 49 days, so it may be called too early for what is far away.</param>
internal sealed class WakeTimer(TimeProvider time, Action wake) : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    private readonly ITimer _timer = time.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Sets when to wake next; null for not at all. What has passed wakes at once.</summary>
    public void Set(DateTimeOffset? instant) => _timer.Change(Until(instant), Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private TimeSpan Until(DateTimeOffset? instant)
    {
        if (instant is not { } next)
            return Timeout.InfiniteTimeSpan;
        var wait = next - time.GetUtcNow();
        return wait > _longest ? _longest : wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
