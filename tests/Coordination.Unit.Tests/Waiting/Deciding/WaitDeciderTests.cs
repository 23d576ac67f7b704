using System;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Deciding;

/// <summary>When a wait ends, and when one more look is owed first.</summary>
public sealed class WaitDeciderTests
{
    [Fact]
    public void A_failed_step_about_which_people_may_still_be_asked_is_waited_for()
    {
        var world = new WaitWorld(guidedFailure: true).Shows(0).Logs(1, "Failed").Logs(3, "Failed").Logs(5, "Failed");

        Assert.Null(Ending(world));
    }

    [Fact]
    public void A_failed_step_about_which_nobody_is_asked_is_believed_when_it_is_seen_again()
    {
        var world = new WaitWorld().Shows(0).Logs(1, "Failed");
        Assert.Null(Ending(world));

        Assert.Equal(WaitOutcome.Failed, Ending(world.Logs(3, "Failed"))!.Outcome);
    }

    [Fact]
    public void A_cycle_is_believed_when_it_is_found_twice_in_a_row()
    {
        var world = new WaitWorld(step: false).Shows(0).Told(Searched(1, "a cycle")).Told(Searched(3, null)).Told(Searched(5, "a cycle"));
        Assert.Null(Ending(world));

        Assert.Equal(WaitOutcome.Deadlocked, Ending(world.Told(Searched(7, "a cycle")))!.Outcome);
    }

    [Fact]
    public void At_the_deadline_an_answer_to_a_request_sent_after_it_decides()
    {
        var world = new WaitWorld(step: false).Shows(0).Told(new InstantCame(WaitWorld.At(61)));
        Assert.Null(Ending(world));
        Assert.Null(Ending(world.Shows(62, asked: 59)));

        Assert.Equal(WaitOutcome.TimedOut, Ending(world.Shows(63, asked: 61))!.Outcome);
    }

    [Fact]
    public void A_deployment_that_ended_just_after_the_deadline_has_ended()
    {
        var world = new WaitWorld(step: false).Shows(0).Told(new InstantCame(WaitWorld.At(61))).Shows(62, TaskStates.Success);

        Assert.Equal(WaitOutcome.Reached, Ending(world)!.Outcome);
    }

    [Fact]
    public void Without_any_answer_the_deadline_holds_a_little_later()
    {
        var world = new WaitWorld(step: false).Shows(0).Told(new InstantCame(WaitWorld.At(104)));
        Assert.Null(Ending(world));

        Assert.Equal(WaitOutcome.TimedOut, Ending(world.Told(new InstantCame(WaitWorld.At(105))))!.Outcome);
    }

    [Fact]
    public void A_task_that_was_deleted_is_said_to_be_gone_and_not_that_its_log_may_not_be_seen()
    {
        var world = new WaitWorld().Shows(0);
        for (var at = 2; at < 62; at += 10)
        {
            Assert.Null(Ending(world.Told(new TaskNotShown(WaitWorld.At(at))).Told(NoLog(at, FailureKind.NotFound))));
        }

        Assert.Equal((WaitOutcome.Unknown, "the server does not show ServerTasks-2: it was deleted, as retention does, or the key lacks the permission TaskView for it"), Of(Ending(world.Told(new TaskNotShown(WaitWorld.At(62))))));
    }

    [Theory]
    [InlineData(FailureKind.Forbidden, "Why.", "where the step stands cannot be seen, because the log of its task is not shown: Why. The permission TaskViewLog shows it.")]
    [InlineData(FailureKind.Forbidden, "Missing permission: TaskView", "where the step stands cannot be seen, because the log of its task is not shown: Missing permission: TaskView")]
    [InlineData(FailureKind.NotFound, "Why.", "where the step stands cannot be seen, because the log of its task is not shown: Why.")]
    [InlineData(FailureKind.Unauthenticated, "Why.", "how its task stands cannot be seen: Why.")]
    public void A_log_that_is_not_shown_three_times_ends_the_wait_with_what_would_show_it(FailureKind kind, string why, string reason)
    {
        var world = new WaitWorld().Shows(0).Told(NoLog(1, kind, why)).Told(NoLog(11, kind, why));
        Assert.Null(Ending(world));

        Assert.Equal((WaitOutcome.Unknown, reason), Of(Ending(world.Told(NoLog(21, kind, why)))));
    }

    [Theory]
    [InlineData(TaskStates.Success, AwaitedState.Succeeded, WaitOutcome.Reached)]
    [InlineData(TaskStates.Failed, AwaitedState.Succeeded, WaitOutcome.Failed)]
    [InlineData(TaskStates.Failed, AwaitedState.Completed, WaitOutcome.Reached)]
    [InlineData(TaskStates.TimedOut, AwaitedState.Succeeded, WaitOutcome.Cancelled)]
    public void What_a_deployment_was_cut_off_in_ended_as_the_deployment_did(string task, AwaitedState awaited, WaitOutcome outcome) =>
        Assert.Equal(outcome, Ending(new WaitWorld(awaited: awaited).Shows(0).Logs(5, "Running", task))!.Outcome);

    [Theory]
    [InlineData(TaskStates.TimedOut, WaitOutcome.Failed, "the server gave the deployment up, as its time in the queue had expired")]
    [InlineData("Abandoned", WaitOutcome.Unknown, "the task ended in the state Abandoned, which this version does not know")]
    [InlineData(TaskStates.Failed, WaitOutcome.Failed, "the deployment failed before the step")]
    public void A_deployment_that_ended_before_the_step_says_how(string task, WaitOutcome outcome, string reason) =>
        Assert.Equal((outcome, reason), Of(Ending(new WaitWorld().Shows(0).Logs(5, "Pending", task))));

    [Theory]
    [InlineData(AwaitedState.Succeeded, WaitOutcome.Skipped)]
    [InlineData(AwaitedState.Completed, WaitOutcome.Reached)]
    public void A_step_that_does_not_run_there_is_known_before_the_task_begins(AwaitedState awaited, WaitOutcome outcome) =>
        Assert.Equal(outcome, Ending(new WaitWorld(awaited: awaited, isDisabled: true).Shows(0, TaskStates.Queued))!.Outcome);

    [Fact]
    public void A_failure_that_was_retried_between_two_looks_is_a_new_one() =>
        Assert.Null(Ending(new WaitWorld().Shows(0).Logs(1, "Failed").Logs(3, "Running").Logs(5, "Failed")));

    [Fact]
    public void When_a_log_has_not_been_shown_for_too_long_is_looked_at_in_time()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Success).Told(NoLog(1, FailureKind.Unreachable)).Told(new InstantCame(WaitWorld.At(200)));

        Assert.Equal(WaitWorld.At(1) + WaitTimes.PatienceWithLogs, WaitDecider.Decide(world.State).Alarm);
        Assert.Equal(WaitOutcome.Unknown, Ending(world.Told(new InstantCame(WaitWorld.At(1) + WaitTimes.PatienceWithLogs)))!.Outcome);
    }

    [Fact]
    public void A_cycle_is_no_news_where_the_task_has_ended_meanwhile() =>
        Assert.Equal(WaitOutcome.Reached, Ending(new WaitWorld(step: false).Shows(0).Told(Searched(1, "a cycle")).Told(Searched(3, "a cycle")).Shows(4, TaskStates.Success))!.Outcome);

    [Theory]
    [InlineData(TaskStates.Executing, false, WaitOutcome.TimedOut, "it was still running after 1 min")]
    [InlineData(TaskStates.Queued, false, WaitOutcome.TimedOut, "it was still queued after 3 min")]
    [InlineData(TaskStates.Queued, true, WaitOutcome.AwaitingPerson, "nobody answered within 2 min")]
    public void Each_clock_ends_a_wait_in_its_own_words(string task, bool asksPeople, WaitOutcome outcome, string reason)
    {
        var world = new WaitWorld(limits: new WaitLimits { RunTimeout = TimeSpan.FromSeconds(60), PersonTimeout = TimeSpan.FromMinutes(2), QueueTimeout = TimeSpan.FromMinutes(3) }).Shows(0, task, asksPeople, begun: asksPeople);
        var deadline = world.State.Deadline!.Value;
        Assert.Equal(deadline, Decide(world.Told(new InstantCame(deadline.AddSeconds(-1)))).Alarm);
        Assert.Equal(deadline + WaitTimes.LastAnswer, Decide(world.Told(new InstantCame(deadline))).Alarm);

        Assert.Equal((outcome, reason), Of(Ending(world.Told(new InstantCame(deadline + WaitTimes.LastAnswer)))));
    }

    [Fact]
    public void A_log_that_is_not_shown_for_long_ends_no_wait_while_its_task_is_seen_to_run()
    {
        var world = new WaitWorld(limits: new WaitLimits()).Shows(0).Told(NoLog(1, FailureKind.Unreachable)).Shows(3000).Told(NoLog(3001, FailureKind.Unreachable));

        Assert.Null(Ending(world));
    }

    [Fact]
    public void Refusals_between_which_the_log_was_shown_are_not_in_a_row() =>
        Assert.Null(Ending(new WaitWorld().Shows(0).Told(NoLog(1, FailureKind.Forbidden)).Told(NoLog(11, FailureKind.Forbidden)).Logs(15, "Running").Told(NoLog(25, FailureKind.Forbidden))));

    [Fact]
    public void A_log_that_was_asked_for_before_the_task_ended_is_not_the_last_one()
    {
        var world = new WaitWorld().Shows(0).Shows(5, TaskStates.Success).Logs(6, "Pending");
        Assert.Equal((null, true), (Ending(world), Decide(world).WantsLog));

        Assert.Equal(WaitOutcome.Reached, Ending(world.Logs(7, "Success", TaskStates.Success))!.Outcome);
    }

    private static LogNotShown NoLog(int at, FailureKind kind, string why = "Why.") => new(WaitWorld.At(at), new Failure("NoLog", kind, why));

    private static (WaitOutcome? Outcome, string? Reason) Of(WaitEnding? ending) => (ending?.Outcome, ending?.Reason);

    private static WaitDecision Decide(WaitWorld world) => WaitDecider.Decide(world.State);

    private static WaitEnding? Ending(WaitWorld world) => WaitDecider.Decide(world.State).Ending;

    private static CycleSearched Searched(int at, string? cycle) => new(WaitWorld.At(at), cycle);
}
