using System;
using System.Threading;
using Coordination.Core.Time;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Unit.Tests.Octopus.Support;
using Coordination.Unit.Tests.Time;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Requests;

public sealed class RequestBudgetPauseTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(3 * 365 * 24)]
    [InlineData(double.MaxValue)]
    public void A_pause_that_is_absurd_is_cut(double hours)
    {
        var budget = new RequestBudget(_time);

        budget.Throttled(hours == double.MaxValue ? TimeSpan.MaxValue : TimeSpan.FromHours(hours));
        var turn = budget.TakeAsync(RequestPurpose.Poll, CancellationToken.None);

        _time.Advance(RequestBudget.LongestPause - TimeSpan.FromSeconds(1));
        Assert.False(turn.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(turn.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_hold_requests_up()
    {
        var clock = new JumpingClock(_time);
        var budget = new RequestBudget(new SteadyTime(clock), 1);
        _ = budget.TakeAsync(RequestPurpose.Poll, CancellationToken.None);
        var second = budget.TakeAsync(RequestPurpose.Poll, CancellationToken.None);

        clock.Jump(TimeSpan.FromDays(-90));
        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.True(second.IsCompletedSuccessfully);
    }
}
