using System;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Requests;

public sealed class RequestRateTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1, 60)]
    [InlineData(5, 1, 12)]
    [InlineData(30, 5, 10)]
    [InlineData(200, 33, 10)]
    public void A_sixth_of_a_minute_is_a_burst(int perMinute, int burst, double seconds) => Assert.Equal((burst, TimeSpan.FromSeconds(seconds)), new RequestRate(perMinute).At(_start));

    [Fact]
    public void A_window_is_a_whole_part_of_a_minute_so_that_no_minute_holds_one_burst_too_many() => Assert.Equal((2, TimeSpan.FromMinutes(1 / 7.0)), new RequestRate(15).At(_start));

    [Fact]
    public void Each_further_round_adds_what_one_takes() => Assert.Equal(60, PerMinute(new RequestRate(30) { Rounds = 2 }, 0));

    [Fact]
    public void A_refusal_halves_it_once_a_second_and_it_regains_one_in_twenty_seconds()
    {
        var rate = new RequestRate(120);
        rate.Lower(At(0));
        rate.Lower(At(0.9));
        Assert.Equal(60, PerMinute(rate, 0));

        rate.Lower(At(20));
        Assert.Equal(30, PerMinute(rate, 20), tolerance: 1);
        Assert.Equal(60, PerMinute(rate, 20 + (30 * 20)), tolerance: 1);
        Assert.Equal(120, PerMinute(rate, 20 + (90 * 20)), tolerance: 1);
    }

    [Theory]
    [InlineData(30, 2)]
    [InlineData(1, 1)]
    public void It_never_falls_below_two_a_minute_unless_less_was_asked_for(int perMinute, int least)
    {
        var rate = new RequestRate(perMinute);
        for (var at = 0; at < 20; at += 2)
            rate.Lower(At(at));

        Assert.Equal(least, PerMinute(rate, 18));
    }

    [Theory]
    [InlineData(20, 15)]
    [InlineData(200, 60)]
    [InlineData(1, 1)]
    public void Of_what_the_server_allows_a_quarter_is_left_to_others(int allowed, int perMinute)
    {
        var rate = new RequestRate(60);
        rate.Cap(allowed);

        Assert.Equal(perMinute, PerMinute(rate, 0), tolerance: 1);
    }

    private static double PerMinute(RequestRate rate, double at)
    {
        var (burst, window) = rate.At(At(at));
        return burst * 60 / window.TotalSeconds;
    }

    private static DateTimeOffset At(double second) => _start.AddSeconds(second);
}
