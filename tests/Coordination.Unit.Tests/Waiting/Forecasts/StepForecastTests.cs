using System;
using System.Linq;
using Coordination.Core.Waiting.Forecasts;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

public sealed class StepForecastTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly StepForecast _inFiveMinutes = new(_start, TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(30));

    [Fact]
    public void It_has_come_by_the_expected_time_in_half_of_all_cases()
    {
        Assert.Equal(0.5, _inFiveMinutes.ChanceSince(_start, After(300)), 2);
        Assert.InRange(_inFiveMinutes.ChanceSince(_start, After(400)), 0.97, 0.99);
    }

    [Fact]
    public void It_may_come_at_any_time_all_the_same()
    {
        Assert.InRange(_inFiveMinutes.ChanceSince(_start, After(100)), 0.004, 0.006);
        Assert.InRange(_inFiveMinutes.ChanceSince(After(1000), After(1300)), 0.15, 0.3);
    }

    [Fact]
    public void Far_from_it_a_look_is_not_worth_a_request_and_near_it_every_two_seconds_are()
    {
        Assert.InRange(_inFiveMinutes.NextLook(_start), After(200), After(260));
        Assert.InRange(_inFiveMinutes.NextLook(After(300)), After(300), After(302));
    }

    [Fact]
    public void The_next_look_is_worth_it_wherever_the_last_one_was()
    {
        foreach (var last in Enumerable.Range(0, 35).Select(ten => After(10 * ten)))
            Assert.InRange(_inFiveMinutes.ChanceSince(last, _inFiveMinutes.NextLook(last)), 0.015, 0.05);
    }

    [Fact]
    public void What_is_overdue_by_far_tells_nothing_any_more()
    {
        Assert.False(_inFiveMinutes.IsRefuted(After(360)));
        Assert.True(_inFiveMinutes.IsRefuted(After(400)));
    }

    [Fact]
    public void What_is_not_refuted_is_more_likely_near_its_time_than_later()
    {
        Assert.True(_inFiveMinutes.ChanceSince(After(300), After(310)) > _inFiveMinutes.ChanceSince(After(400), After(410)));
        Assert.True(_inFiveMinutes.ChanceSince(After(300), After(310)) > _inFiveMinutes.ChanceSince(After(100), After(110)));
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
