using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Requests;

public sealed class RequestBudgetTests
{
    private readonly VirtualTime _time = new(new DateTimeOffset(2024, 3, 1, 10, 42, 0, TimeSpan.Zero));
    private readonly List<(double At, RequestPurpose Purpose)> _granted = [];
    private readonly DateTimeOffset _start;

    public RequestBudgetTests() => _start = _time.GetUtcNow();

    [Fact]
    public void A_burst_is_let_through_and_the_rest_comes_evenly()
    {
        var budget = new RequestBudget(_time);
        Ask(budget, RequestPurpose.Look, 40);

        _time.AdvanceBy(TimeSpan.FromSeconds(59));

        Assert.Equal(5, _granted.Count(granted => granted.At == 0));
        Assert.Equal(30, _granted.Count);
        Assert.All(_granted.Skip(5).Zip(_granted.Skip(6)), pair => Assert.Equal(2, pair.Second.At - pair.First.At));
    }

    [Fact]
    public void After_a_quiet_time_there_may_be_a_burst_again()
    {
        var budget = new RequestBudget(_time);
        Ask(budget, RequestPurpose.Look, 5);
        _time.AdvanceBy(TimeSpan.FromSeconds(20));

        Ask(budget, RequestPurpose.Look, 5);

        Assert.Equal([0, 0, 0, 0, 0, 20, 20, 20, 20, 20], _granted.Select(granted => granted.At));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(15)]
    [InlineData(44)]
    [InlineData(200)]
    public void No_minute_wherever_it_begins_holds_more_than_allowed(int perMinute)
    {
        Ask(new RequestBudget(_time, perMinute), RequestPurpose.Poll, perMinute * 6);

        _time.AdvanceBy(TimeSpan.FromMinutes(5));

        Assert.All(_granted, from => Assert.InRange(_granted.Count(granted => granted.At >= from.At && granted.At < from.At + 59.999), 1, perMinute));
        Assert.True(_granted.Count > perMinute * 3);
    }

    [Fact]
    public void Polls_and_looks_take_turns()
    {
        var budget = new RequestBudget(_time);
        Ask(budget, RequestPurpose.Look, 20);
        Ask(budget, RequestPurpose.Poll, 5);

        _time.AdvanceBy(TimeSpan.FromSeconds(30));

        Assert.True(_granted.Skip(5).Take(10).Count(granted => granted.Purpose == RequestPurpose.Poll) == 5, string.Join(", ", _granted));
    }

    [Fact]
    public void Looks_are_not_put_off_until_nothing_is_polled()
    {
        var budget = new RequestBudget(_time);
        Ask(budget, RequestPurpose.Poll, 20);
        Ask(budget, RequestPurpose.Look, 5);

        _time.AdvanceBy(TimeSpan.FromSeconds(30));

        Assert.True(_granted.Skip(5).Take(10).Count(granted => granted.Purpose == RequestPurpose.Look) == 5, string.Join(", ", _granted));
    }

    [Fact]
    public void What_somebody_must_know_to_go_on_goes_before_what_only_tells_when_to_ask_and_both_take_turns_with_polls()
    {
        var budget = new RequestBudget(_time);
        Ask(budget, RequestPurpose.Forecast, 8);
        Ask(budget, RequestPurpose.Poll, 20);
        Ask(budget, RequestPurpose.Look, 2);

        _time.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal([RequestPurpose.Look, RequestPurpose.Look, RequestPurpose.Forecast, RequestPurpose.Forecast, RequestPurpose.Forecast], _granted.Skip(5).Select(one => one.Purpose).Where(one => one != RequestPurpose.Poll));
        Assert.All(_granted.Skip(5).Take(10).Where((_, index) => index % 2 == 0), one => Assert.Equal(RequestPurpose.Poll, one.Purpose));
    }

    [Fact]
    public void What_the_server_asks_for_is_waited_for_and_the_rate_is_halved_and_recovers()
    {
        var budget = new RequestBudget(_time);
        budget.Throttled(TimeSpan.FromSeconds(30));
        budget.Throttled(null);
        Ask(budget, RequestPurpose.Poll, 1000);

        _time.AdvanceBy(TimeSpan.FromMinutes(12));

        Assert.Equal(30, _granted[0].At);
        Assert.InRange(Minute(1), 15, 20);
        Assert.InRange(Minute(3), 20, 25);
        Assert.Equal(30, Minute(11));
    }

    [Fact]
    public void A_server_that_allows_less_than_was_asked_for_gets_less()
    {
        var budget = new RequestBudget(_time, 120);
        budget.Allowed(20);
        Ask(budget, RequestPurpose.Poll, 1000);

        _time.AdvanceBy(TimeSpan.FromMinutes(5));

        Assert.InRange(Minute(3), 13, 15);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_line()
    {
        var budget = new RequestBudget(_time, 1);
        await budget.TakeAsync(RequestPurpose.Poll, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var given = budget.TakeAsync(RequestPurpose.Poll, stop.Token);
        var next = budget.TakeAsync(RequestPurpose.Poll, CancellationToken.None);

        await stop.CancelAsync();
        _time.AdvanceBy(TimeSpan.FromSeconds(60));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.True(next.IsCompletedSuccessfully);
    }

    private int Minute(int minute) => _granted.Count(granted => granted.At >= minute * 60 && granted.At < (minute + 1) * 60);

    private void Ask(RequestBudget budget, RequestPurpose purpose, int times)
    {
        for (var time = 0; time < times; time++)
            _ = TakeAsync(budget, purpose);
    }

    private async Task TakeAsync(RequestBudget budget, RequestPurpose purpose)
    {
        await budget.TakeAsync(purpose, CancellationToken.None);
        _granted.Add(((_time.GetUtcNow() - _start).TotalSeconds, purpose));
    }
}
