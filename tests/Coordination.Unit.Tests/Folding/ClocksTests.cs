using System;
using Coordination.Core.Folding;
using Xunit;

namespace Coordination.Unit.Tests.Folding;

public sealed class ClocksTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly RunOptions _limits = new() { QueueTimeout = TimeSpan.FromSeconds(100), RunTimeout = TimeSpan.FromSeconds(200), PersonTimeout = TimeSpan.FromSeconds(300) };

    private readonly Clocks _clocks = new();

    [Fact]
    public void Nothing_runs_before_there_is_something_to_count() => Assert.Null(_clocks.Deadline(_limits));

    [Theory]
    [InlineData(ClockKind.Queue, 100)]
    [InlineData(ClockKind.Run, 200)]
    [InlineData(ClockKind.Person, 300)]
    public void Each_clock_has_a_limit_of_its_own(object kind, int seconds)
    {
        _clocks.Run((ClockKind)kind, At(7));

        Assert.Equal(At(7 + seconds), _clocks.Deadline(_limits));
    }

    [Fact]
    public void A_clock_goes_on_from_what_it_has_counted_however_often_it_stopped()
    {
        _clocks.Run(ClockKind.Run, At(0));
        _clocks.Run(ClockKind.Person, At(50));
        _clocks.Run(ClockKind.Run, At(1000));
        _clocks.Run(ClockKind.Queue, At(1030));
        _clocks.Run(ClockKind.Run, At(2000));

        Assert.Equal((TimeSpan.FromSeconds(81), TimeSpan.FromSeconds(950)), (_clocks.Spent(ClockKind.Run, At(2001)), _clocks.Spent(ClockKind.Person, At(2001))));
        Assert.Equal(At(2000 + 200 - 80), _clocks.Deadline(_limits));
    }

    [Fact]
    public void A_clock_that_runs_is_not_begun_again()
    {
        _clocks.Run(ClockKind.Run, At(0));
        _clocks.Run(ClockKind.Run, At(60));

        Assert.Equal((At(0), At(200)), (_clocks.Since, _clocks.Deadline(_limits)));
    }

    [Fact]
    public void What_lies_beyond_all_time_is_no_deadline()
    {
        _clocks.Run(ClockKind.Run, At(0));

        Assert.Null(_clocks.Deadline(_limits with { RunTimeout = TimeSpan.MaxValue }));
    }

    private static DateTimeOffset At(int second) => _start.AddSeconds(second);
}
