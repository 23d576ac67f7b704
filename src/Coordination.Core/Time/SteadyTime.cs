using System;
using System.Threading;

namespace Coordination.Core.Time;

/// <summary>
/// A machine's clock on which time never goes back. Clocks are set back, by people and by time servers; whoever then reckons with
/// instants from before waits for as long as it was set back. A jump ahead is taken, because the machine may have slept.
/// </summary>
/// <remarks>May be asked by several threads.</remarks>
internal sealed class SteadyTime(TimeProvider clock) : TimeProvider
{
    private readonly object _gate = new();
    private DateTimeOffset _now = clock.GetUtcNow();
    private long _stamp = clock.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            var shown = clock.GetUtcNow();
            var stamp = clock.GetTimestamp();
            var counted = _now + clock.GetElapsedTime(_stamp, stamp);
            _stamp = stamp;
            return _now = shown > counted ? shown : counted;
        }
    }

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
