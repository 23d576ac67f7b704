using System;
using System.Threading;

namespace Coordination.Core.Octopus.Transport;

/// <summary>A token that ends with the caller's token or when a limit of time passes, and tells which it was.</summary>
internal sealed class Deadline : IDisposable
{
    // Never disposed: it owns nothing, and a timer's callback that is already under way may still cancel it.
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _caller;
    private readonly ITimer _timer;

    /// <summary>Starts to count.</summary>
    public Deadline(TimeProvider time, TimeSpan limit, CancellationToken caller)
    {
        _caller = caller.Register(_source.Cancel);
        _timer = time.CreateTimer(static state => ((Deadline)state!).Expire(), this, limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends when there is no reason left to go on.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the limit passed.</summary>
    public bool HasPassed { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _caller.Dispose();
    }

    private void Expire()
    {
        HasPassed = true;
        _source.Cancel();
    }
}
