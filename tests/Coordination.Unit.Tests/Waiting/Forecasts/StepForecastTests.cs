using System;
using System.Linq;
using Coordination.Core.Waiting.Forecasts;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

public sealed class StepForecastTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly StepForecast _inFiveMinutes = new(After(300), TimeSpan.FromSeconds(30));

    [Fact]
    public void It_has_come_by_the_expected_time_in_half_of_all_cases()
    {
        Assert.Equal(0.5, _inFiveMinutes.ChanceSince(_start, After(300)), 3);
        Assert.InRange(_inFiveMinutes.ChanceSince(_start, After(200)), 0.0, 0.01);
        Assert.InRange(_inFiveMinutes.ChanceSince(_start, After(400)), 0.99, 1.0);
    }

    [Fact]
    public void Far_from_it_a_look_is_not_worth_a_request_and_near_it_every_two_seconds_are()
    {
        Assert.InRange(_inFiveMinutes.NextLook(_start), After(200), After(260));
        Assert.InRange(_inFiveMinutes.NextLook(After(300)), After(300), After(302));
    }

    [Fact]
    public void The_next_look_is_when_the_chance_is_one_in_fifty_wherever_the_last_one_was()
    {
        foreach (var last in Enumerable.Range(0, 60).Select(ten => After(10 * ten)))
            Assert.Equal(0.02, _inFiveMinutes.ChanceSince(last, _inFiveMinutes.NextLook(last)), 4);
    }

    [Fact]
    public void What_is_overdue_by_far_tells_nothing_any_more()
    {
        Assert.False(_inFiveMinutes.IsRefuted(After(440)));
        Assert.True(_inFiveMinutes.IsRefuted(After(460)));
    }

    [Fact]
    public void Years_away_or_past_it_stays_a_number()
    {
        Assert.Equal(0, _inFiveMinutes.ChanceSince(After(-1e8), After(-1e7)), 6);
        Assert.InRange(_inFiveMinutes.ChanceSince(After(1e7), After(1e8)), 0, 1);
        Assert.True(_inFiveMinutes.NextLook(After(1e8)) > _start);
    }

    private static DateTimeOffset After(double seconds) => _start.AddSeconds(seconds);
}
