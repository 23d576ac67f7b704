using System;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Forecasts;
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
    public void A_log_is_worked_out_once_for_all_who_wait_for_its_steps()
    {
        var (first, second) = (new WaitWorld(), new WaitWorld());
        var shown = new LogShown(WaitWorld.At(1), new TaskDetailsResource());

        Assert.Same(first.Told(shown).State.Log.Log, second.Told(shown).State.Log.Log);
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
    [InlineData(FailureKind.Forbidden, "where the step stands cannot be seen, because the log of its task is not shown: Why. The permission TaskViewLog shows it.")]
    [InlineData(FailureKind.NotFound, "where the step stands cannot be seen, because the log of its task is not shown: Why.")]
    public void A_log_that_is_not_shown_three_times_ends_the_wait_with_what_would_show_it(FailureKind kind, string reason)
    {
        var world = new WaitWorld().Shows(0).Told(NoLog(1, kind)).Told(NoLog(11, kind));
        Assert.Null(Ending(world));

        Assert.Equal((WaitOutcome.Unknown, reason), Of(Ending(world.Told(NoLog(21, kind)))));
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

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Only_a_deployment_gives_way_to_a_newer_one(bool runbook, bool wantsSuccessor) =>
        Assert.Equal(wantsSuccessor, WaitDecider.Decide(new WaitWorld(runbook: runbook).Shows(0).Logs(5, "Pending", TaskStates.Canceled).State).WantsSuccessor);

    [Fact]
    public void Whom_a_deployment_waited_for_is_forgotten_when_it_goes_on_and_asked_anew_when_it_waits_again()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Queued, asksPeople: true).Told(new PeopleShown(WaitWorld.At(2), [new AwaitedPeople("approval", WaitWorld.At(1), IsGuidance: false, "root/1/a")]));
        Assert.Single(world.State.People!);

        world.Shows(5);
        Assert.Null(world.State.People);

        world.Shows(9, TaskStates.Queued, asksPeople: true);
        Assert.Null(world.State.People);
        Assert.True(WaitDecider.Decide(world.State).WantsPeople);
    }

    [Fact]
    public void Whom_a_deployment_waited_for_is_forgotten_when_it_goes_on_even_if_the_answer_comes_late()
    {
        var people = new PeopleShown(WaitWorld.At(4), [new AwaitedPeople("approval", WaitWorld.At(1), IsGuidance: false, "root/1/a")]);
        var world = new WaitWorld().Shows(0, TaskStates.Queued, asksPeople: true).Logs(1, "Running", TaskStates.Queued, asksPeople: true).Told(people);
        Assert.Equal(StepState.AwaitingPerson, StepStanding.Of(world.State).State);

        Assert.Equal(StepState.Running, StepStanding.Of(world.Shows(5).Told(people).State).State);
    }

    [Fact]
    public void A_failure_that_was_retried_between_two_looks_is_a_new_one() =>
        Assert.Null(Ending(new WaitWorld().Shows(0).Logs(1, "Failed").Logs(3, "Running").Logs(5, "Failed")));

    [Fact]
    public void After_a_cycle_was_found_the_next_search_is_soon_however_many_there_were()
    {
        var world = new WaitWorld(step: false).Shows(0);
        for (var at = 10; at <= 100; at += 10)
            world.Told(Searched(at, null));
        Assert.True(world.State.Cycles.Next > WaitWorld.At(130));

        Assert.Equal(WaitWorld.At(112), world.Told(Searched(110, "a cycle")).State.Cycles.Next);
    }

    [Theory]
    [InlineData("ServerTasks-1", true)]
    [InlineData(null, false)]
    public void Cycles_are_looked_for_by_a_task_which_others_may_wait_for(string? ownTask, bool wantsCycle) =>
        Assert.Equal(wantsCycle, WaitDecider.Decide(new WaitWorld(step: false, ownTask: ownTask).Shows(0, TaskStates.Queued).State).WantsCycle);

    [Fact]
    public void Behind_what_it_was_queued_is_forgotten_when_it_runs()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Queued).Told(new QueueShown(WaitWorld.At(1), "another"));
        Assert.NotNull(world.State.Queue);

        Assert.Null(world.Shows(2).State.Queue);
    }

    [Fact]
    public void When_a_log_has_not_been_shown_for_too_long_is_looked_at_in_time()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Success).Told(NoLog(1, FailureKind.Unreachable)).Told(new InstantCame(WaitWorld.At(200)));

        Assert.Equal(WaitWorld.At(1) + WaitTimes.PatienceWithLogs, WaitDecider.Decide(world.State).Alarm);
        Assert.Equal(WaitOutcome.Unknown, Ending(world.Told(new InstantCame(WaitWorld.At(1) + WaitTimes.PatienceWithLogs)))!.Outcome);
    }

    private static LogNotShown NoLog(int at, FailureKind kind) => new(WaitWorld.At(at), new Failure("NoLog", kind, "Why."));

    private static (WaitOutcome? Outcome, string? Reason) Of(WaitEnding? ending) => (ending?.Outcome, ending?.Reason);

    [Fact]
    public void Most_tasks_are_picked_up_at_once_so_that_only_of_one_that_stays_queued_it_is_asked_why()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Queued);
        Assert.False(WaitDecider.Decide(world.State).WantsQueue);

        Assert.True(WaitDecider.Decide(world.Shows(3, TaskStates.Queued).State).WantsQueue);
    }

    [Fact]
    public void Why_a_task_is_queued_is_not_asked_while_only_an_old_answer_says_that_it_is()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Queued);

        Assert.False(WaitDecider.Decide(world.Told(new InstantCame(WaitWorld.At(60))).State).WantsQueue);
        Assert.False(WaitDecider.Decide(world.Shows(61, TaskStates.Queued, asked: 2).State).WantsQueue);
    }

    [Fact]
    public void Earlier_deployments_are_asked_for_as_long_as_there_are_more()
    {
        var world = new WaitWorld().Shows(0);
        Assert.True(WaitDecider.Decide(world.State).WantsPast);
        Assert.True(WaitDecider.Decide(world.Told(new PastShown(WaitWorld.At(1), new EarlierDeployments([], MayGrow: true))).State).WantsPast);
        Assert.False(WaitDecider.Decide(world.Told(new PastShown(WaitWorld.At(2), new EarlierDeployments([], MayGrow: false))).State).WantsPast);
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
    public void What_is_queued_is_asked_why_when_it_is_time_again()
    {
        var world = new WaitWorld(ownTask: null).Shows(0, TaskStates.Queued, begun: false).Told(new QueueShown(WaitWorld.At(3), "another"));
        Assert.False(Decide(world.Shows(62, TaskStates.Queued, begun: false)).WantsQueue);

        Assert.True(Decide(world.Shows(63, TaskStates.Queued, begun: false)).WantsQueue);
    }

    [Theory]
    [InlineData(TaskStates.Queued, false, false)]
    [InlineData(TaskStates.Queued, true, true)]
    [InlineData(TaskStates.Executing, true, true)]
    [InlineData(TaskStates.Canceled, false, true)]
    public void A_log_is_wanted_of_what_has_begun_or_ended(string task, bool begun, bool wantsLog) =>
        Assert.Equal((wantsLog, task != TaskStates.Canceled && wantsLog), (Decide(new WaitWorld().Shows(0, task, begun: begun)).WantsLog, Decide(new WaitWorld().Shows(0, task, begun: begun)).WantsPast));

    [Fact]
    public void People_are_asked_for_once_at_a_time()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Queued, asksPeople: true);
        Assert.True(Decide(world).WantsPeople);

        Assert.False(Decide(world.Told(new PeopleShown(WaitWorld.At(1), []))).WantsPeople);
    }

    [Fact]
    public void A_task_that_is_not_shown_is_looked_at_when_it_has_to_be_taken_for_gone() =>
        Assert.Equal(WaitWorld.At(5) + SeenTask.VanishAfter, Decide(new WaitWorld(ownTask: null, limits: new WaitLimits()).Shows(0).Told(new TaskNotShown(WaitWorld.At(5)))).Alarm);

    [Theory]
    [InlineData(false, null, false, true)]
    [InlineData(true, null, false, false)]
    [InlineData(true, "B to Dev: running (waits for ServerTasks-1)", false, true)]
    [InlineData(true, null, true, true)]
    public void What_runs_may_wait_for_us_if_it_says_that_it_waits_or_we_hold_locks_or_any_step_of_it_counts(bool step, string? line, bool holdsLocks, bool wantsCycle)
    {
        var world = new WaitWorld(step, holdsLocks: holdsLocks, ownTask: holdsLocks ? null : "ServerTasks-1").Shows(0).Logs(1, "Running", line: line);

        Assert.Equal(wantsCycle, Decide(world).WantsCycle);
        Assert.False(Decide(world.Shows(2, TaskStates.Failed)).WantsCycle);
    }

    [Fact]
    public void The_next_search_for_a_cycle_is_woken_for()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Queued, begun: false).Told(new QueueShown(WaitWorld.At(3), null)).Told(Searched(4, null));

        Assert.Equal(WaitWorld.At(6), Decide(world).Alarm);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(6, 120)]
    [InlineData(100, 120)]
    public void Cycles_are_looked_for_soon_at_first_and_then_every_two_minutes(int searches, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WaitTimes.BetweenSearches(searches));

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
    public void While_it_is_looked_for_what_took_the_place_of_a_deployment_its_log_is_not_read_again()
    {
        var decision = Decide(new WaitWorld().Shows(0).Logs(5, "Pending", TaskStates.Canceled));

        Assert.Equal((true, false), (decision.WantsSuccessor, decision.WantsLog));
    }

    [Fact]
    public void A_log_that_was_asked_for_before_the_task_ended_is_not_the_last_one()
    {
        var world = new WaitWorld().Shows(0).Shows(5, TaskStates.Success).Logs(6, "Pending");
        Assert.Equal((null, true), (Ending(world), Decide(world).WantsLog));

        Assert.Equal(WaitOutcome.Reached, Ending(world.Logs(7, "Success", TaskStates.Success))!.Outcome);
    }

    [Fact]
    public void The_time_for_which_something_is_scheduled_does_not_count_as_waiting_in_the_queue()
    {
        var world = new WaitWorld().Told(new TaskShown(WaitWorld.At(0), new TaskResource { Id = "ServerTasks-2", State = TaskStates.Queued, QueueTime = WaitWorld.At(7200) }, WaitWorld.At(0)));

        Assert.Equal(WaitWorld.At(7200) + new WaitLimits().QueueTimeout, world.State.Deadline);
    }

    [Fact]
    public void The_clock_never_goes_back() => Assert.Equal(WaitWorld.At(10), new WaitWorld().Told(new InstantCame(WaitWorld.At(10))).Told(new InstantCame(WaitWorld.At(5))).State.Now);

    [Fact]
    public void What_a_log_shows_is_old_when_the_task_begins_to_wait_for_people()
    {
        var world = new WaitWorld().Shows(0).Logs(1, "Running");
        Assert.True(world.State.Log.IsOfNow);

        Assert.False(world.Shows(2, TaskStates.Queued, asksPeople: true).State.Log.IsOfNow);
    }

    private static WaitDecision Decide(WaitWorld world) => WaitDecider.Decide(world.State);

    private static WaitEnding? Ending(WaitWorld world) => WaitDecider.Decide(world.State).Ending;

    private static CycleSearched Searched(int at, string? cycle) => new(WaitWorld.At(at), cycle);
}
