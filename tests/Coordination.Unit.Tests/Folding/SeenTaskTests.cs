using System;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Xunit;

namespace Coordination.Unit.Tests.Folding;

public sealed class SeenTaskTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly SeenTask _seen = new("ServerTasks-1");

    [Fact]
    public void An_answer_to_an_earlier_request_that_comes_late_tells_nothing()
    {
        Saw(TaskStates.Executing, asked: 5, at: 6);
        Saw(TaskStates.Queued, asked: 4, at: 7);

        Assert.Equal((TaskStates.Executing, At(5)), (_seen.Task!.State, _seen.Asked));
    }

    [Fact]
    public void What_is_over_stays_so_since_it_was_seen_first()
    {
        Saw(TaskStates.Success, asked: 5, at: 6);
        Saw(TaskStates.Executing, asked: 7, at: 8);
        Assert.True(_seen.IsOver);
        Saw(TaskStates.Success, asked: 9, at: 10);

        Assert.Equal((true, At(6)), (_seen.IsOver, _seen.OverSince));
    }

    [Fact]
    public void It_is_gone_when_it_was_absent_five_times_and_for_a_minute()
    {
        for (var miss = 0; miss < 5; miss++)
            _seen.Missed(At(10 + miss));
        Assert.Equal((false, true), (_seen.HasVanished(At(69)), _seen.HasVanished(At(70))));

        Saw(TaskStates.Executing, asked: 71, at: 71);
        Assert.Null(_seen.MissingSince);
        for (var miss = 0; miss < 4; miss++)
            _seen.Missed(At(100 + miss));
        Assert.False(_seen.HasVanished(At(1000)));
        _seen.Missed(At(1000));
        Assert.True(_seen.HasVanished(At(1000)));
    }

    [Fact]
    public void What_has_ended_is_never_gone()
    {
        Saw(TaskStates.Success, asked: 0, at: 0);
        for (var miss = 0; miss < 10; miss++)
            _seen.Missed(At(10 + (miss * 60)));

        Assert.False(_seen.HasVanished(At(1000)));
    }

    [Theory]
    [InlineData(TaskStates.Queued, false, false)]
    [InlineData(TaskStates.Queued, true, true)]
    [InlineData(TaskStates.Executing, false, true)]
    [InlineData(TaskStates.Success, false, true)]
    [InlineData(TaskStates.Failed, false, true)]
    [InlineData(TaskStates.Canceled, false, false)]
    [InlineData(TaskStates.Canceled, true, true)]
    [InlineData(TaskStates.TimedOut, false, false)]
    public void It_has_started_where_it_has_a_start_or_a_state_that_needs_one(string state, bool hasStart, bool hasStarted)
    {
        Saw(state, asked: 0, at: 0, hasStart);

        Assert.Equal((hasStarted, !hasStarted && TaskStates.IsOver(state), !hasStarted && state == TaskStates.Canceled), (_seen.HasStarted, _seen.EndedUnstarted, _seen.CancelledUnstarted));
    }

    private void Saw(string state, int asked, int at, bool hasStart = false) =>
        _seen.Saw(new TaskResource { Id = "ServerTasks-1", State = state, StartTime = hasStart ? _start : null }, At(asked), At(at));

    private static DateTimeOffset At(int second) => _start.AddSeconds(second);
}
