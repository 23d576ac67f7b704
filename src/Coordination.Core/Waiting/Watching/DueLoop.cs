using System;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Waiting.Watching;

/// <summary>
/// Takes turns as long as something is due, one after the other, and sleeps until the next is. Whoever uses it guards what is due with the gate.
/// </summary>
internal sealed class DueLoop
{
    private readonly object _gate;
    private readonly TimeProvider _time;
    private readonly Func<DateTimeOffset?> _due;
    private readonly Func<CancellationToken, Task> _takeTurn;
    private readonly Action<Exception> _broke;
    private readonly ITimer _timer;
    private CancellationTokenSource? _running;

    /// <summary>Makes a loop that sleeps.</summary>
    /// <param name="gate">Held while it is asked what is due.</param>
    /// <param name="time">The clock.</param>
    /// <param name="due">When the next turn is due; null for not at all.</param>
    /// <param name="takeTurn">Takes one turn. What it throws is a fault of our own.</param>
    /// <param name="broke">Is told of such a fault.</param>
    public DueLoop(object gate, TimeProvider time, Func<DateTimeOffset?> due, Func<CancellationToken, Task> takeTurn, Action<Exception> broke)
    {
        _gate = gate;
        _time = time;
        _due = due;
        _takeTurn = takeTurn;
        _broke = broke;
        _timer = time.CreateTimer(static self => _ = ((DueLoop)self!).RunAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What is due may have changed. Called with the gate held.</summary>
    /// <returns>The turn that is being taken, for the caller to cancel without the gate when nobody wants it any more; null where there is none, or something is still to be done.</returns>
    public CancellationTokenSource? Schedule()
    {
        var due = _due();
        if (_running is not null)
            return due is null ? _running : null;
        var wait = due is null ? Timeout.InfiniteTimeSpan : due.Value - _time.GetUtcNow();
        _timer.Change(due is not null && wait < TimeSpan.Zero ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan);
        return null;
    }

    /// <summary>Never fails: what goes wrong is told.</summary>
    private async Task RunAsync()
    {
        // Not disposed: whoever stops watching last may cancel it at any moment, and without a timer it holds nothing.
        var running = new CancellationTokenSource();
        lock (_gate)
        {
            if (_running is not null)
                return;
            _running = running;
        }

        try
        {
            while (IsDue())
                await _takeTurn(running.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
#pragma warning disable CA1031 // It is not swallowed: all that watch end with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _broke(exception);
        }
        finally
        {
            lock (_gate)
            {
                _running = null;
                Schedule();
            }
        }
    }

    private bool IsDue()
    {
        lock (_gate)
            return _due() <= _time.GetUtcNow();
    }
}
