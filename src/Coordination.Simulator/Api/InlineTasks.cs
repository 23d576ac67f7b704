using System;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Simulator.Api;

/// <summary>Waiting that goes on within the timer's callback, so that virtual time knows when nobody has work left.</summary>
internal static class InlineTasks
{
    /// <summary>Ends when the clock has moved on by <paramref name="delay"/>; at once for none.</summary>
    public static async Task DelayAsync(this TimeProvider time, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
            return;

        var elapsed = new TaskCompletionSource<bool>();
        using var timer = time.CreateTimer(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), elapsed, delay, Timeout.InfiniteTimeSpan);
        await elapsed.Task.ConfigureAwait(false);
    }

    /// <summary>The result of the work, or cancellation if that comes first; the work goes on all the same.</summary>
    public static async Task<T> OrGiveUpAsync<T>(this Task<T> work, CancellationToken cancellationToken)
    {
        if (work.IsCompleted || !cancellationToken.CanBeCanceled)
            return await work.ConfigureAwait(false);

        var gaveUp = new TaskCompletionSource<T>();
        using var registration = cancellationToken.Register(() => gaveUp.TrySetCanceled(cancellationToken));
        var first = await Task.WhenAny(work, gaveUp.Task).ConfigureAwait(false);
        return await first.ConfigureAwait(false);
    }
}
