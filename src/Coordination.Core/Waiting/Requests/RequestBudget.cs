using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;

namespace Coordination.Core.Waiting.Requests;

/// <summary>
/// How often the server may be asked by all that waits in this process with one key. A short burst is let through, then requests are spaced;
/// in no minute are there more than allowed.
/// </summary>
internal sealed class RequestBudget : IThrottleSignal
{
    /// <summary>Requests a minute while up to 300 tasks are watched.</summary>
    public const int DefaultRequestsPerMinute = 30;

    /// <summary>No answer holds requests up for longer, whatever wait it asks for: proxies are misconfigured, and one request an hour burdens nobody.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly RequestRate _rate;
    private readonly RequestPace _pace;
    private readonly RequestTurns _turns = new();
    private readonly ITimer _timer;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;
    private bool _granting;

    /// <summary>Makes a budget.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="requestsPerMinute">At least 1.</param>
    public RequestBudget(TimeProvider time, int requestsPerMinute = DefaultRequestsPerMinute)
    {
        if (requestsPerMinute < 1)
            throw new ArgumentOutOfRangeException(nameof(requestsPerMinute), requestsPerMinute, "At least one request a minute is needed to wait for anything.");
        _time = time;
        _rate = new RequestRate(requestsPerMinute);
        _pace = new RequestPace(_rate);
        _timer = time.CreateTimer(static self => ((RequestBudget)self!).Grant(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many requests a round of polling may take: what is allowed grows with them.</summary>
    public void SetRequestsPerRound(int requests)
    {
        lock (_gate)
            _rate.Rounds = Math.Max(1, requests);
    }

    /// <summary>Ends when one request may be sent. Polls take turns with all others when both wait; of the others forecasts come last; within each, who came first goes first.</summary>
    public async Task TakeAsync(RequestPurpose purpose, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource<bool>();
        lock (_gate)
            _turns.Add(purpose, turn);
        using var stop = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        Grant();
        await turn.Task.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Throttled(TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _rate.Lower(now);
            var asked = retryAfter ?? TimeSpan.Zero;
            var until = now + (asked < LongestPause ? asked : LongestPause);
            if (until > _pausedUntil)
                _pausedUntil = until;
        }
    }

    /// <inheritdoc/>
    public void Allowed(int requestsPerMinute)
    {
        lock (_gate)
            _rate.Cap(requestsPerMinute);
    }

    private void Grant()
    {
        lock (_gate)
        {
            // Whoever is granted may ask again at once; the loop below then finds it.
            if (_granting)
                return;
            _granting = true;
        }

        while (TryGrant(out var turn))
            turn!.TrySetResult(true);
    }

    private bool TryGrant(out TaskCompletionSource<bool>? turn)
    {
        lock (_gate)
        {
            turn = null;
            if (_turns.IsEmpty)
            {
                _granting = false;
                return false;
            }

            var now = _time.GetUtcNow();
            var paced = _pace.Next(now);
            var at = paced > _pausedUntil ? paced : _pausedUntil;
            if (at > now)
            {
                _granting = false;
                _timer.Change(at - now, Timeout.InfiniteTimeSpan);
                return false;
            }

            _pace.Granted(now);
            turn = _turns.Take();
            return true;
        }
    }
}
