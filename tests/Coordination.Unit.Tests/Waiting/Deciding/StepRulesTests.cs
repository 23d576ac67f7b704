using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Facts;
using Xunit;
using static Coordination.Unit.Tests.Waiting.Deciding.StepWorld;

namespace Coordination.Unit.Tests.Waiting.Deciding;

public sealed class StepRulesTests
{
    [Theory]
    [InlineData("Pending", null, null, null)]
    [InlineData("Running", WaitOutcome.Reached, null, null)]
    [InlineData("Success", WaitOutcome.Reached, WaitOutcome.Reached, WaitOutcome.Reached)]
    [InlineData("Failed", WaitOutcome.Reached, null, null)]
    [InlineData("Canceled", WaitOutcome.Reached, WaitOutcome.Cancelled, WaitOutcome.Reached)]
    [InlineData("Skipped", WaitOutcome.Skipped, WaitOutcome.Skipped, WaitOutcome.Reached)]
    public void What_a_log_says_of_the_step_is_what_was_waited_for_or_not(string status, WaitOutcome? started, WaitOutcome? succeeded, WaitOutcome? completed)
    {
        Assert.Equal(started, Outcome(AwaitedState.Started));
        Assert.Equal(succeeded, Outcome(AwaitedState.Succeeded));
        Assert.Equal(completed, Outcome(AwaitedState.Completed));

        WaitOutcome? Outcome(AwaitedState awaited) => new StepWorld("First", awaited, guided: true).Logs(Node("First", status)).Ending?.Outcome;
    }

    [Fact]
    public void A_step_about_which_people_are_asked_has_started() =>
        Assert.Equal(WaitOutcome.Reached, new StepWorld("First", AwaitedState.Started).Logs(TaskStates.Queued, asks: true, Node("First", "Running")).Ending?.Outcome);

    [Theory]
    [InlineData(TaskStates.Executing, AwaitedState.Succeeded, WaitOutcome.Skipped, "the deployment has gone on without it")]
    [InlineData(TaskStates.Success, AwaitedState.Succeeded, WaitOutcome.Skipped, "the deployment ended with success without it")]
    [InlineData(TaskStates.Success, AwaitedState.Completed, WaitOutcome.Reached, "the step does not run: the deployment ended with success without it")]
    public void A_step_that_was_skipped_says_whether_the_deployment_goes_on(string task, AwaitedState awaited, WaitOutcome outcome, string reason)
    {
        var ending = new StepWorld("First", awaited).Logs(task, asks: false, Node("First", "Skipped")).Ending!;

        Assert.Equal((outcome, reason), (ending.Outcome, ending.Reason));
    }

    [Fact]
    public void What_the_server_says_of_a_failure_is_said_where_the_task_has_ended()
    {
        Assert.Equal("The disk is full.", new StepWorld("First").Logs(TaskStates.Failed, asks: false, Node("First", "Failed")).Shows(TaskStates.Failed, error: "The disk is full.").Ending!.Reason);
        Assert.Null(new StepWorld("First").Logs(Node("First", "Failed"), Node("Last", "Running")).Shows(error: "not yet").Ending!.Reason);
        Assert.Null(new StepWorld("First").Logs(TaskStates.Failed, asks: false, Node("First", "Failed")).Ending!.Reason);
    }

    [Theory]
    [InlineData(TaskStates.Success, WaitOutcome.Failed, "a step before it failed, and the deployment has gone on without it")]
    [InlineData(TaskStates.Executing, WaitOutcome.Failed, "a step before it failed, and the deployment has gone on without it")]
    [InlineData(TaskStates.Cancelling, WaitOutcome.Failed, "a step before it failed, and the deployment has gone on without it")]
    [InlineData(TaskStates.Failed, WaitOutcome.Failed, "the deployment failed before the step: Why.")]
    public void A_step_after_a_failure_was_not_reached_whatever_becomes_of_the_deployment(string task, WaitOutcome outcome, string reason)
    {
        var ending = new StepWorld("Group").Logs(task, asks: false, Node("First", "Failed"), Node("Last", "Running")).Shows(task, error: "Why.").Ending!;

        Assert.Equal((outcome, reason), (ending.Outcome, ending.Reason));
    }

    [Theory]
    [InlineData("ServerTasks-3", null, WaitOutcome.Superseded, "the server cancelled the deployment because a newer one, ServerTasks-3, took its place")]
    [InlineData(null, "Superseded by release 2", WaitOutcome.Superseded, "the server cancelled the deployment because a newer one took its place: Superseded by release 2")]
    [InlineData(null, "Ann cancelled it", WaitOutcome.Cancelled, "the deployment was cancelled before the step: Ann cancelled it")]
    [InlineData(null, null, WaitOutcome.Cancelled, "the deployment was cancelled before the step")]
    public void Whether_a_cancelled_deployment_gave_way_tells_a_newer_one_or_the_server(string? newer, string? error, WaitOutcome outcome, string reason)
    {
        var world = new StepWorld("Last").Logs(TaskStates.Canceled, asks: false).Shows(TaskStates.Canceled, error: error);
        Assert.Null(world.Ending);

        var ending = world.Told(at => new SuccessorSearched(at, newer)).Ending!;

        Assert.Equal((outcome, reason, newer), (ending.Outcome, ending.Reason, ending.Successor));
    }
}
