using System;
using System.Threading;

namespace Coordination.Simulator.Clock;

/// <summary>
/// A server's own clock: it goes as another does, can be turned back, and stands at the instant at which something was due while that
/// happens, so that on a real clock, which is always a little late, the same happens at the same times as on a virtual one.
/// </summary>
internal sealed class ServerClock(TimeProvider inner) : TimeProvider
{
    private const long Nothing = -1;

    private long _ahead;
    private long _stands = Nothing;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <summary>What it would show if it did not stand.</summary>
    public DateTimeOffset Going => inner.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public override DateTimeOffset GetUtcNow() => Interlocked.Read(ref _stands) is var stands and not Nothing ? new DateTimeOffset(stands, TimeSpan.Zero) : Going;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>From now on it shows what it would have shown had it been this instant now.</summary>
    public void TurnTo(DateTimeOffset now) => Interlocked.Exchange(ref _ahead, (now - inner.GetUtcNow()).Ticks);

    /// <summary>Does something while it stands at an instant.</summary>
    public T Standing<T>(DateTimeOffset at, Func<T> act)
    {
        var before = Interlocked.Exchange(ref _stands, at.UtcTicks);
        try
        {
            return act();
        }
        finally
        {
            Interlocked.Exchange(ref _stands, before);
        }
    }
}
