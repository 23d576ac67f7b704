using System;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Watching;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Watching;

public sealed class WatchedTaskTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly WatchedTask _task = new(null!, "ServerTasks-1", At(0), others: 50);

    [Fact]
    public void Its_first_look_waits_for_others_that_come_soon() => Assert.Equal(At(10), _task.Due);

    [Theory]
    [InlineData(TaskStates.Queued, false, false, 310)]
    [InlineData(TaskStates.Queued, true, false, 330)]
    [InlineData(TaskStates.Queued, false, true, 330)]
    [InlineData(TaskStates.Executing, true, true, 330)]
    [InlineData(TaskStates.Executing, true, false, 312)]
    [InlineData(TaskStates.Cancelling, true, false, 312)]
    public void What_was_begun_and_is_queued_again_waits_for_a_person_or_has_just_been_answered(string state, bool begun, bool asksPeople, int due)
    {
        Saw(state, 0, begun, asksPeople: asksPeople);
        Saw(state, 300, begun, asksPeople: asksPeople);

        Assert.Equal(At(due), _task.Due);
    }

    [Fact]
    public void Its_log_stands_for_it_only_while_it_runs_and_its_end_is_not_expected()
    {
        Saw(TaskStates.Queued, 0, isLogRead: true);
        Assert.Equal(At(2), _task.Due);

        Saw(TaskStates.Executing, 10, isLogRead: true);
        Assert.Equal(At(70), _task.Due);

        _task.Usual = TimeSpan.FromSeconds(30);
        Saw(TaskStates.Executing, 12, isLogRead: true);
        Assert.NotEqual(At(72), _task.Due);
    }

    [Fact]
    public void Its_usual_end_counts_from_when_it_was_last_seen_not_to_run()
    {
        _task.Usual = TimeSpan.FromSeconds(60);
        Saw(TaskStates.Queued, 100);
        Saw(TaskStates.Executing, 102);
        Saw(TaskStates.Executing, 145);

        Assert.Equal(At(150), _task.Due);
    }

    [Fact]
    public void A_failure_puts_it_off_and_never_brings_it_forward()
    {
        _task.Postpone(At(5));
        Assert.Equal(At(10), _task.Due);

        _task.Postpone(At(20));
        Assert.Equal(At(20), _task.Due);
    }

    [Fact]
    public void The_longer_it_is_missing_the_longer_it_is_left()
    {
        _task.Missed(At(100));
        Assert.Equal(At(102), _task.Due);

        _task.Missed(At(110));
        Assert.Equal(At(115), _task.Due);
    }

    private void Saw(string state, int at, bool begun = false, bool isLogRead = false, bool asksPeople = false) =>
        _task.Saw(new TaskResource { Id = "ServerTasks-1", State = state, StartTime = begun ? _start : null, HasPendingInterruptions = asksPeople }, At(at), At(at), isLogRead);

    private static DateTimeOffset At(int second) => _start.AddSeconds(second);
}
