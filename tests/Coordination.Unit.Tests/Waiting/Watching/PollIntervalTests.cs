using System;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Watching;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Watching;

public sealed class PollIntervalTests
{
    [Theory]
    [InlineData(WatchedPhase.Queued, 4, 2)]
    [InlineData(WatchedPhase.Queued, 20, 5)]
    [InlineData(WatchedPhase.Queued, 3600, 10)]
    [InlineData(WatchedPhase.Paused, 100, 10)]
    [InlineData(WatchedPhase.Paused, 3600, 30)]
    [InlineData(WatchedPhase.Missing, 10, 5)]
    [InlineData(WatchedPhase.Missing, 3600, 15)]
    [InlineData(WatchedPhase.Running, 5, 2)]
    [InlineData(WatchedPhase.Running, 50, 5)]
    [InlineData(WatchedPhase.Running, 3600, 12)]
    public void Without_history_it_grows_with_the_time_that_something_has_taken(object phase, int inPhase, int seconds) =>
        Assert.Equal(Seconds(seconds), PollInterval.After((WatchedPhase)phase, Seconds(inPhase), null, null));

    [Theory]
    [InlineData(60, 60, 15)]
    [InlineData(60, 15, 5)]
    [InlineData(60, 11, 2)]
    [InlineData(60, 10, 2)]
    [InlineData(60, -60, 2)]
    [InlineData(60, -110, 5)]
    [InlineData(60, -3600, 12)]
    [InlineData(3600, 125, 5)]
    [InlineData(3600, 119, 2)]
    [InlineData(3600, -600, 2)]
    [InlineData(3600, -660, 6)]
    public void With_history_it_leads_up_to_the_usual_end_and_away_from_it(int usual, int left, int seconds) =>
        Assert.Equal(Seconds(seconds), PollInterval.After(WatchedPhase.Running, Seconds(1), Seconds(left), Seconds(usual)));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(50, 10)]
    [InlineData(1000, 30)]
    public void The_more_are_watched_the_longer_the_first_look_waits_for_others(int watched, int seconds) => Assert.Equal(Seconds(seconds), PollInterval.First(watched));

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
