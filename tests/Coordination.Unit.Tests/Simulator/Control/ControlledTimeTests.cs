using System;
using System.Collections.Generic;
using System.Threading;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Control;

public sealed class ControlledTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly VirtualTime _outer = new(Start);
    private readonly List<(string Name, double At)> _fired = [];

    [Fact]
    public void It_goes_as_fast_as_it_is_told_and_its_timers_with_it()
    {
        var time = new ControlledTime(_outer, 10);
        using var timer = Timer(time, "a", 20);

        _outer.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Equal(Start.AddSeconds(10), time.GetUtcNow());
        Assert.Empty(_fired);

        time.Speed = 1;
        _outer.AdvanceBy(TimeSpan.FromSeconds(9));
        Assert.Empty(_fired);
        _outer.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Equal([("a", 20.0)], _fired);
    }

    [Fact]
    public void While_it_stands_still_nothing_is_due()
    {
        var time = new ControlledTime(_outer, 1) { IsPaused = true };
        using var timer = Timer(time, "a", 5);

        _outer.AdvanceBy(TimeSpan.FromMinutes(5));
        Assert.Equal(Start, time.GetUtcNow());
        Assert.Empty(_fired);

        time.IsPaused = false;
        _outer.AdvanceBy(TimeSpan.FromSeconds(5));
        Assert.Equal([("a", 5.0)], _fired);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_jump_passes_what_is_due_in_order_and_at_its_time_also_what_arises_on_the_way(bool paused)
    {
        var time = new ControlledTime(_outer, 2) { IsPaused = paused };
        using var late = Timer(time, "late", 30);
        ITimer? next = null;
        using var early = time.CreateTimer(
            _ =>
            {
                _fired.Add(("early", Seconds(time)));
                next = Timer(time, "between", 10);
            },
            null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        using var beyond = Timer(time, "beyond", 61);

        time.JumpBy(TimeSpan.FromSeconds(60));
        next?.Dispose();

        Assert.Equal([("early", 10.0), ("between", 20.0), ("late", 30.0)], _fired);
        Assert.Equal(Start.AddSeconds(60), time.GetUtcNow());
        Assert.Equal(paused, time.IsPaused);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_speed_is_a_positive_number(double speed) => Assert.Throws<ArgumentOutOfRangeException>(() => new ControlledTime(_outer, speed));

    private static double Seconds(ControlledTime time) => (time.GetUtcNow() - Start).TotalSeconds;

    private ITimer Timer(ControlledTime time, string name, double seconds) =>
        time.CreateTimer(_ => _fired.Add((name, Seconds(time))), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
