using System;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Simulator.Clock;

/// <summary>A clock that runs a given number of times as fast as another, from the moment it is made: ten minutes of deployments in one, at factor 10.</summary>
public sealed class ScaledTime : TimeProvider
{
    private readonly TimeProvider _inner;
    private readonly double _factor;
    private readonly DateTimeOffset _start;
    private readonly long _startStamp;

    /// <summary>Makes a clock that starts at the other's present instant.</summary>
    /// <param name="inner">The clock that is sped up.</param>
    /// <param name="factor">How many times as fast; greater than zero, 1 is the same speed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not a positive number.</exception>
    public ScaledTime(TimeProvider inner, double factor)
    {
        if (!(factor > 0) || double.IsInfinity(factor)) throw new ArgumentOutOfRangeException(nameof(factor), factor, "The speed is a positive number.");
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
        _factor = factor;
        _start = inner.GetUtcNow();
        _startStamp = inner.GetTimestamp();
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _inner.LocalTimeZone;

    /// <summary>10,000,000: a time stamp counts ticks of 100 ns, sped up.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start.AddTicks(GetTimestamp());

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)(_inner.GetElapsedTime(_startStamp).Ticks * _factor);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Slowed(_inner.CreateTimer(callback, state, ToInner(dueTime), ToInner(period)), this);

    private TimeSpan ToInner(TimeSpan span) =>
        span == Timeout.InfiniteTimeSpan ? span : TimeSpan.FromTicks((long)(span.Ticks / _factor));

    private sealed class Slowed(ITimer inner, ScaledTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(time.ToInner(dueTime), time.ToInner(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
