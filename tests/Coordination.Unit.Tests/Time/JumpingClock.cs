using System;
using System.Threading;

namespace Coordination.Unit.Tests.Time;

/// <summary>A machine's clock that somebody sets while its timers and time stamps go on undisturbed.</summary>
internal sealed class JumpingClock(TimeProvider undisturbed) : TimeProvider
{
    private TimeSpan _wrong;

    public override long TimestampFrequency => undisturbed.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => undisturbed.GetUtcNow() + _wrong;

    public override long GetTimestamp() => undisturbed.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => undisturbed.CreateTimer(callback, state, dueTime, period);

    public void Jump(TimeSpan by) => _wrong += by;
}
