using System;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Running;
using Xunit;

namespace Coordination.Unit.Tests.Running;

/// <summary>Single rules, fact by fact.</summary>
public sealed class RunRulesTests
{
    [Xunit.Fact]
    public void Looks_after_a_lost_answer_come_in_growing_steps_and_the_last_after_the_window()
    {
        var run = new Folding();
        run.Lost(10);
        var looks = new System.Collections.Generic.List<double>();
        for (var second = 11; second < 130; second++)
        {
            if (run.Passes(second).OfType<LookAtCell>().Any())
            {
                looks.Add(second - 10);
                run.Cell(second, second);
            }
        }

        Assert.Equal([2, 6, 14, 29, 44, 59, 74, 90], looks);
        Assert.Equal(2, run.Node.Attempt);
    }

    [Xunit.Theory]
    [Xunit.InlineData(10, false)]
    [Xunit.InlineData(150, true)]
    public void A_server_that_was_away_for_minutes_is_told_of_at_once_and_a_short_failure_is_not(double seconds, bool isTold)
    {
        var run = new Folding();
        run.Accepted(1, "T-1");

        var steps = run.At(10 + seconds, at => new WatchFailed(at, Folding.Away, Folding.Instant(10)));

        Assert.Equal(isTold, steps.OfType<Remark>().Any(remark => remark.Text.Contains("since 10:42", System.StringComparison.Ordinal)));
    }

    [Xunit.Fact]
    public void A_look_that_was_sent_before_the_window_had_passed_does_not_let_the_request_be_repeated()
    {
        var run = new Folding();
        run.Lost(0);
        run.Passes(2);

        Assert.Equal([new LookAtCell(0)], run.Cell(95, sent: 89));
        Assert.Equal([new AskAgain(0, Crossed: false), new CreateDeployment(0, 2)], run.Cell(97, sent: 95));
    }

    [Xunit.Fact]
    public void A_request_is_not_repeated_on_the_strength_of_an_old_look()
    {
        var run = new Folding();
        run.Lost(0);
        run.Passes(2);
        run.Cell(92, sent: 91);
        Assert.Empty(run.At(93, at => new CreateNotSent(at, 0, 2, Folding.Away)));
        run.Passes(95);
        for (var second = 96; second < 200 && run.Node.Stage != NodeStage.Settling; second++)
            run.At(second, at => run.Node.Stage == NodeStage.Creating ? new CreateNotSent(at, 0, 2, Folding.Away) : new TimePassed(at));

        Assert.Equal(NodeStage.Settling, run.Node.Stage);
        Assert.True(run.Node.Cell.Looking);
    }

    [Xunit.Fact]
    public void Of_two_in_the_queue_the_later_is_cancelled_when_the_server_has_let_both_stand_a_while()
    {
        var run = TwoInTheQueue();

        Assert.Empty(run.Task(14, "T-1", TaskStates.Queued));
        Assert.Empty(run.Task(16, "T-2", TaskStates.Queued));
        Assert.Equal([new CancelTwin(0, "T-1")], run.Task(18, "T-2", TaskStates.Queued));
    }

    [Xunit.Fact]
    public void When_the_server_cancels_one_twin_while_we_cancel_the_other_the_deployment_is_asked_for_again()
    {
        var run = TwoInTheQueue();
        run.Task(14, "T-1", TaskStates.Queued);
        run.Task(18, "T-2", TaskStates.Queued);
        run.Task(20, "T-2", TaskStates.Canceled);
        run.Task(21, "T-1", TaskStates.Canceled);

        Assert.Contains(new AskAgain(0, Crossed: true), run.Cell(22, sent: 21.5, ("T-1", 1, 12), ("T-2", 2, 3)));
    }

    [Xunit.Fact]
    public void When_somebody_cancels_what_goes_on_after_its_twin_was_cancelled_it_is_not_asked_for_again()
    {
        var run = TwoInTheQueue();
        run.Task(14, "T-1", TaskStates.Queued);
        run.Task(18, "T-2", TaskStates.Queued);
        run.Task(20, "T-1", TaskStates.Canceled);
        run.Task(60, "T-2", TaskStates.Canceled, error: "The task was canceled by Ann.");

        run.Cell(62, sent: 61, ("T-1", 1, 12), ("T-2", 2, 3));

        var result = Results.Of(run.Node, run.State, task => task);
        Assert.Equal((DeploymentOutcome.Cancelled, "T-2", "The task was canceled by Ann."), (result.Outcome, result.TaskId, result.Reason));
    }

    [Xunit.Fact]
    public void When_the_server_cancels_the_older_twin_the_newer_goes_on()
    {
        var run = new Folding(new RunOptions { SettleWindow = TimeSpan.FromSeconds(1) });
        run.Lost(0);
        run.Passes(2);
        run.Cell(2, sent: 2);
        run.Accepted(3, "T-2", attempt: 2);
        run.Task(5, "T-2", TaskStates.Canceled);
        run.Cell(6, sent: 5, ("T-2", 2, 3), ("T-1", 1, 4));
        run.Task(8, "T-1", TaskStates.Executing, started: true);
        run.Task(60, "T-1", TaskStates.Success, started: true);

        var result = Results.Of(run.Node, run.State, task => task);
        Assert.Equal((DeploymentOutcome.Deployed, "T-1"), (result.Outcome, result.TaskId));
        Assert.Equal([new Twin("T-2", "T-2", CancelledBeforeStart: true)], result.Twins);
    }

    [Xunit.Theory]
    [InlineData(false, DeploymentOutcome.Cancelled)]
    [InlineData(true, DeploymentOutcome.Superseded)]
    public void Whether_a_cancelled_task_was_superseded_is_told_by_a_look(bool newer, DeploymentOutcome outcome)
    {
        var run = new Folding();
        run.Accepted(1, "T-1");

        Assert.Contains(new LookAtCell(0), run.Task(5, "T-1", TaskStates.Canceled));
        run.At(6, at => new CellSeen(at, 0, Folding.Instant(5), [], newer ? new Sighting("T-9", "Deployments-9", 0, Folding.Instant(3)) : null));

        Assert.Equal(outcome, run.Node.Ending!.Outcome);
    }

    [Xunit.Fact]
    public void The_clocks_of_queue_run_and_people_are_separate()
    {
        var run = new Folding(new RunOptions { QueueTimeout = TimeSpan.FromMinutes(1), RunTimeout = TimeSpan.FromMinutes(2), PersonTimeout = TimeSpan.FromMinutes(3) });
        run.Accepted(0, "T-1");
        run.Task(50, "T-1", TaskStates.Executing, started: true);
        run.Task(100, "T-1", TaskStates.Queued, started: true);
        run.Task(270, "T-1", TaskStates.Executing, started: true);
        run.Task(339, "T-1", TaskStates.Executing, started: true);
        Assert.Null(run.Node.Ending);

        run.Task(341, "T-1", TaskStates.Executing, started: true);

        Assert.Equal(DeploymentOutcome.TimedOut, run.Node.Ending!.Outcome);
        Assert.Equal("it was still running after 2 min", run.Node.Ending.Reason);
    }

    [Xunit.Fact]
    public void A_pause_that_nobody_ends_is_no_failure()
    {
        var run = new Folding(new RunOptions { PersonTimeout = TimeSpan.FromMinutes(3) });
        run.Accepted(0, "T-1");
        run.Task(5, "T-1", TaskStates.Queued, started: true);
        Assert.Empty(run.Passes(200));

        run.Passes(5 + 180 + 45);

        Assert.Equal(DeploymentOutcome.AwaitingPerson, run.Node.Ending!.Outcome);
    }

    [Xunit.Fact]
    public void What_has_ended_by_the_deadline_counts_though_it_is_seen_after_it()
    {
        var run = new Folding(new RunOptions { RunTimeout = TimeSpan.FromMinutes(2) });
        run.Accepted(0, "T-1");
        run.Task(5, "T-1", TaskStates.Executing, started: true);
        run.Passes(126);

        run.Task(130, "T-1", TaskStates.Success, started: true);

        Assert.Equal(DeploymentOutcome.Deployed, run.Node.Ending!.Outcome);
    }

    [Xunit.Fact]
    public void A_task_that_is_not_shown_once_is_not_gone_and_one_that_is_not_shown_for_a_minute_is()
    {
        var run = new Folding();
        run.Accepted(0, "T-1");
        for (var second = 2; second <= 58; second += 4)
            run.At(second, at => new TaskMissing(at, 0, "T-1"));
        Assert.Null(run.Node.Ending);

        run.At(62, at => new TaskMissing(at, 0, "T-1"));

        Assert.Equal(DeploymentOutcome.Unknown, run.Node.Ending!.Outcome);
        Assert.Contains("TaskView", run.Node.Ending.Reason, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public void A_poll_that_is_refused_once_or_twice_ends_nothing_and_one_that_goes_on_being_refused_does()
    {
        var run = new Folding();
        run.Accepted(0, "T-1");
        run.At(10, at => new WatchFailed(at, Folding.Forbidden, Folding.Instant(10)));
        run.At(40, at => new WatchFailed(at, Folding.Forbidden, Folding.Instant(10)));
        run.Task(44, "T-1", TaskStates.Executing, started: true);
        foreach (var second in new[] { 50, 52, 56 })
            run.At(second, at => new WatchFailed(at, Folding.Forbidden, Folding.Instant(50)));
        Assert.Null(run.Node.Ending);

        run.At(70, at => new WatchFailed(at, Folding.Forbidden, Folding.Instant(50)));

        Assert.Equal(DeploymentOutcome.Unknown, run.Node.Ending!.Outcome);
        Assert.Contains("The key lacks TaskView.", run.Node.Ending.Reason, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public void A_connection_that_the_user_closed_is_believed_at_once()
    {
        var run = new Folding();
        run.Accepted(0, "T-1");

        run.At(10, at => new WatchFailed(at, new Failure("Disconnected", FailureKind.Invalid, "The connection was closed."), at));

        Assert.Equal(DeploymentOutcome.Unknown, run.Node.Ending!.Outcome);
    }

    [Xunit.Fact]
    public void A_look_that_is_refused_once_does_not_leave_a_lost_answer_unsettled()
    {
        var run = new Folding();
        run.Lost(0);
        run.Passes(2);
        run.At(3, at => new LookFailed(at, 0, Folding.Forbidden));
        Assert.Equal([new LookAtCell(0)], run.Passes(13));

        run.Cell(14, sent: 13, ("T-1", 1, 1));

        Assert.Equal("T-1", run.Node.Chosen!.TaskId);
    }

    [Xunit.Fact]
    public void Deciding_changes_nothing()
    {
        var run = new Folding();
        run.State.Apply(new CreateLost(Folding.Instant(1), 0, 1, Folding.Away));

        Assert.Equal(Decider.Decide(run.State).Alarms, Decider.Decide(run.State).Alarms);
        Assert.Equal([0], run.State.Dirty);
    }

    /// <summary>A request was lost and repeated, and both were carried out: T-2 at second 3, T-1 at second 12.</summary>
    private static Folding TwoInTheQueue()
    {
        var run = new Folding(new RunOptions { SettleWindow = TimeSpan.FromSeconds(1) });
        run.Lost(0);
        run.Passes(2);
        run.Cell(2, sent: 2);
        run.Accepted(3, "T-2", attempt: 2);
        run.Task(5, "T-2", TaskStates.Queued);
        run.Passes(13);
        run.Cell(13, sent: 13, ("T-2", 2, 3), ("T-1", 1, 12));
        return run;
    }
}
