using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Running;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Running;

public sealed class CreationPaceTests
{
    private readonly VirtualTime _time = new(new DateTimeOffset(2024, 3, 1, 10, 42, 0, TimeSpan.Zero));
    private readonly CreationPace _pace;
    private readonly DateTimeOffset _start;

    public CreationPaceTests()
    {
        _pace = new CreationPace(_time);
        _start = _time.GetUtcNow();
    }

    [Xunit.Fact]
    public void Thirty_are_asked_for_at_once_and_then_one_a_second()
    {
        var turns = Take(100, TimeSpan.FromMinutes(5));

        Assert.Equal(30, turns.Count(at => at == 0));
        Assert.Equal(70, turns[^1], 0.01);
        Assert.Equal(89, Most(turns));
    }

    [Xunit.Fact]
    public void What_was_not_asked_for_a_while_may_be_asked_for_at_once_again_and_no_more()
    {
        Take(30, TimeSpan.Zero);
        _time.AdvanceBy(TimeSpan.FromHours(1));

        var turns = Take(60, TimeSpan.FromMinutes(1));

        Assert.Equal(30, turns.Count(at => at == 3600));
    }

    [Xunit.Fact]
    public void A_user_who_allows_fewer_requests_has_fewer_deployments_asked_for()
    {
        var turns = new List<double>();
        var pace = new CreationPace(_time, requestsPerMinute: 6);
        for (var number = 0; number < 18; number++)
            _ = NoteAsync(pace, turns);
        _time.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(6, turns.Count(at => at == 0));
        Assert.Equal(60, turns[^1], 0.01);
    }

    [Xunit.Fact]
    public void What_the_server_allows_its_user_bounds_it_and_leaves_room_for_what_waits()
    {
        _pace.Allowed(50);

        var turns = Take(40, TimeSpan.FromMinutes(5));

        Assert.InRange(Most(turns), 15, 23);
    }

    [Xunit.Fact]
    public void A_refusal_halves_it_and_lets_all_wait_as_long_as_the_server_asks()
    {
        Take(30, TimeSpan.Zero);
        _pace.Throttled(TimeSpan.FromSeconds(40));

        var turns = Take(20, TimeSpan.FromMinutes(2));

        Assert.True(turns[0] >= 40, $"{turns[0]}");
        Assert.InRange(turns.Count(at => at < 60), 1, 15);
    }

    [Xunit.Fact]
    public async Task Who_stops_waiting_holds_up_nobody()
    {
        Take(30, TimeSpan.Zero);
        using var stop = new CancellationTokenSource();
        var stopped = _pace.TakeAsync(stop.Token);
        var other = _pace.TakeAsync(CancellationToken.None);
        await stop.CancelAsync();

        _time.AdvanceBy(TimeSpan.FromSeconds(3));

        Assert.True(stopped.IsCanceled);
        Assert.True(other.IsCompletedSuccessfully);
    }

    private List<double> Take(int count, TimeSpan within)
    {
        var turns = new List<double>();
        for (var number = 0; number < count; number++)
            _ = NoteAsync(_pace, turns);
        if (within > TimeSpan.Zero)
            _time.AdvanceBy(within);
        return turns;
    }

    private async Task NoteAsync(CreationPace pace, List<double> turns)
    {
        await pace.TakeAsync(CancellationToken.None);
        turns.Add((_time.GetUtcNow() - _start).TotalSeconds);
    }

    /// <summary>The most within any minute.</summary>
    private static int Most(List<double> turns) => turns.Max(first => turns.Count(at => at >= first && at < first + 60));
}
