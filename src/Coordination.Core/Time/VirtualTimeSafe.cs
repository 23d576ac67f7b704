using System;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Time;

/// <summary>Waits on a <see cref="TimeProvider"/> whose continuations run inside the timer's callback, so that virtual time knows when nobody has work left.</summary>
internal static class VirtualTimeSafe
{
    /// <summary>Ends after <paramref name="delay"/>, or as cancelled; at once when the delay is zero or less.</summary>
    public static async Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (delay <= TimeSpan.Zero)
            return;

        // No asynchronous continuations: they would hop to the thread pool, behind virtual time's back.
        var elapsed = new TaskCompletionSource<bool>();
        using var timer = time.CreateTimer(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), elapsed, delay, Timeout.InfiniteTimeSpan);
        using var stop = cancellationToken.Register(() => elapsed.TrySetCanceled(cancellationToken));
        await elapsed.Task.ConfigureAwait(false);
    }
}
