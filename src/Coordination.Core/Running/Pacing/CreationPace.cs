using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Time;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Running;

/// <summary>
/// How fast deployments are asked for by all runs of a process that use one server with one key. A plan of a usual size is asked for at once; a
/// large one evenly, so that the user's allowance, 200 requests a minute by default (octopus-api 2.8), has room for what waits and for others.
/// </summary>
internal sealed class CreationPace : IThrottleSignal
{
    /// <summary>How many deployments a minute are asked for in the long run, for each request a minute that what waits may use.</summary>
    private const int ForEachRequest = 2;

    /// <summary>Of what a server allows a user, in the terms of <see cref="RequestRate"/>, which leaves a quarter: together three tenths.</summary>
    private const double Share = 0.4;

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly RequestRate _rate;
    private readonly int _atOnce;
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    /// <summary>Makes one.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="requestsPerMinute">What waits may use; as many deployments are asked for at once.</param>
    public CreationPace(TimeProvider time, int requestsPerMinute = RequestBudget.DefaultRequestsPerMinute)
    {
        _time = time;
        _atOnce = requestsPerMinute;
        _rate = new RequestRate(ForEachRequest * requestsPerMinute);
    }

    /// <summary>Ends when one deployment may be asked for; who came first goes first.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        for (var wait = Reserve(); wait > TimeSpan.Zero; wait = LeftOfPause())
            await _time.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Throttled(TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _rate.Lower(now);
            var asked = retryAfter ?? TimeSpan.Zero;
            var until = now + (asked < RequestBudget.LongestPause ? asked : RequestBudget.LongestPause);
            if (until > _pausedUntil)
                _pausedUntil = until;

            // After the pause they are asked for evenly: what was held up by it must not come all at once.
            if (until > _last)
                _last = until;
        }
    }

    /// <inheritdoc/>
    public void Allowed(int requestsPerMinute)
    {
        lock (_gate)
            _rate.Cap((int)(requestsPerMinute * Share));
    }

    /// <summary>Takes the next free instant, and answers how long it is until then.</summary>
    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var (count, window) = _rate.At(now);
            var between = new TimeSpan(window.Ticks / count);

            // What was not asked for lately may be asked for at once; but of half a minute's worth no more.
            var atOnce = Math.Max(1, Math.Min(_atOnce, TimeSpan.FromSeconds(30).Ticks / between.Ticks));
            var earliest = now - new TimeSpan(between.Ticks * (atOnce - 1));
            _last = _last + between > earliest ? _last + between : earliest;
            return (_last > _pausedUntil ? _last : _pausedUntil) - now;
        }
    }

    private TimeSpan LeftOfPause()
    {
        lock (_gate)
            return _pausedUntil - _time.GetUtcNow();
    }
}
