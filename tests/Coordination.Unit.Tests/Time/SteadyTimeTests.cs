using System;
using Coordination.Core.Connections;
using Coordination.Core.Time;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Time;

public sealed class SteadyTimeTests
{
    private readonly ManualTime _real = new();
    private readonly JumpingClock _clock;
    private readonly SteadyTime _steady;

    public SteadyTimeTests()
    {
        _clock = new JumpingClock(_real);
        _steady = new SteadyTime(_clock);
    }

    [Fact]
    public void An_hour_is_an_hour_though_the_clock_is_set_back()
    {
        var before = _steady.GetUtcNow();

        _real.Advance(TimeSpan.FromMinutes(20));
        _clock.Jump(TimeSpan.FromHours(-5));
        Assert.Equal(before + TimeSpan.FromMinutes(20), _steady.GetUtcNow());
        _real.Advance(TimeSpan.FromMinutes(40));

        Assert.Equal(before + TimeSpan.FromHours(1), _steady.GetUtcNow());
    }

    [Fact]
    public void A_jump_ahead_is_taken_because_the_machine_may_have_slept()
    {
        var before = _steady.GetUtcNow();

        _clock.Jump(TimeSpan.FromHours(2));

        Assert.Equal(before + TimeSpan.FromHours(2), _steady.GetUtcNow());
    }

    [Fact]
    public void It_is_the_machines_time_as_long_as_nobody_touches_the_clock()
    {
        _real.Advance(TimeSpan.FromHours(30));

        Assert.Equal(_clock.GetUtcNow(), _steady.GetUtcNow());
        Assert.Equal(TimeZoneInfo.Local, _steady.LocalTimeZone);
        Assert.Equal(TimeSpan.FromMinutes(1), _steady.GetElapsedTime(_steady.GetTimestamp(), _steady.GetTimestamp() + (60 * _steady.TimestampFrequency)));
    }

    [Fact]
    public void Engines_run_on_it() => Assert.IsType<SteadyTime>(new EngineSettings().Time);
}
