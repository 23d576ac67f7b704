using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class InterruptionTests
{
    [Fact]
    public void A_paused_task_is_queued_again_with_its_start_time_and_frees_slot_and_tag()
    {
        var server = SimulatedServer.WithStep("type: manual");
        var paused = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(2);
        Assert.Equal(TaskState.Queued, paused.Task.State);
        Assert.NotNull(paused.Task.StartTime);
        Assert.True(paused.Task.HasPendingInterruptions);
        Assert.Equal([InterruptionType.ManualIntervention], paused.Task.PendingInterruptionTypes);
        Assert.Equal(0, server.Server.Queue.ExecutingCount);

        var other = server.Deploy("A", "2.0.0", "Dev");
        server.Advance(2);
        Assert.True(other.Task.HasPendingInterruptions);

        server.Answer(paused.Task.PendingInterruptions[0], "Proceed");
        Assert.Equal(TaskState.Queued, paused.Task.State);
        Assert.False(paused.Task.HasPendingInterruptions);
        server.Finish(paused);
        Assert.Equal(TaskState.Success, paused.Task.State);
        Assert.Equal(["DeploymentQueued", "DeploymentStarted", "ManualInterventionInterruptionRaised", "InterruptionSubmitted", "DeploymentResumed", "DeploymentSucceeded"], server.Categories(paused));
    }

    [Fact]
    public void An_intervention_that_blocks_keeps_the_tag_but_not_the_slot()
    {
        var server = SimulatedServer.WithStep("type: manual, blocksConcurrentDeployments: true");
        var paused = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(2);
        var other = server.Deploy("A", "2.0.0", "Dev");
        server.Advance(60);
        Assert.Null(other.Task.StartTime);
        Assert.Equal([paused.Task], server.Server.Queue.QueuedBehind(other.Task));
        server.Server.Request(() =>
        {
            server.Server.TaskChanges.Cancel(paused.Task, server.Robot);
            return 0;
        });
        Assert.Equal(TaskState.Canceled, paused.Task.State);
        server.Advance(2);
        Assert.NotNull(other.Task.StartTime);
    }

    [Fact]
    public void An_aborted_intervention_fails_the_deployment()
    {
        var server = SimulatedServer.WithStep("type: manual");
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(2);
        server.Answer(deployment.Task.PendingInterruptions[0], "Abort");
        server.Finish(deployment);
        Assert.Equal(TaskState.Failed, deployment.Task.State);
    }

    [Fact]
    public void The_leaf_that_waits_is_the_interruptions_correlation()
    {
        var server = SimulatedServer.WithStep("type: manual");
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(2);
        var step = deployment.Task.Log.Children.Single();
        Assert.Equal(ActivityStatus.Running, step.Status);
        Assert.True(step.ShowAtSummaryLevel);
        Assert.Equal(deployment.Task.PendingInterruptions[0].CorrelationId, step.Children.Single().Id);
        Assert.StartsWith(deployment.Task.Log.Id + "/", step.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scenario_answers_by_itself_unless_somebody_took_it()
    {
        var server = SimulatedServer.WithStep("type: manual, answeredAfter: 2m");
        var alone = server.DeployAndFinish("A", "1.0.0", "Dev");
        Assert.Equal(TaskState.Success, alone.Task.State);
        Assert.InRange((alone.Task.CompletedTime - alone.Task.StartTime)!.Value.TotalSeconds, 120.2, 121.3);

        var taken = server.Deploy("A", "2.0.0", "Dev");
        server.Advance(2);
        server.Server.InterruptionAnswers.TakeResponsibility(taken.Task.PendingInterruptions[0], server.Robot);
        server.Advance(600);
        Assert.True(taken.Task.HasPendingInterruptions);
    }

    [Fact]
    public void The_servers_refusals_are_verbatim()
    {
        var server = SimulatedServer.WithStep("type: manual");
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(2);
        var interruption = deployment.Task.PendingInterruptions[0];
        var person = server.Server.Users.Get(OctopusServer.PersonId);
        Assert.Equal("You must take responsibility for this interruption before attempting to submit it.", Refused(() => Submit("Proceed", server.Robot)));
        server.Server.InterruptionAnswers.TakeResponsibility(interruption, person);
        Assert.Equal("Someone else has taken responsibility for this interruption, and only they are allowed to submit it.", Refused(() => Submit("Proceed", server.Robot)));
        Assert.Equal("There were errors with the form.", Refused(() => Submit("Perhaps", person)));
        Submit("Proceed", person);
        Assert.Equal("The interruption has already been submitted.", Refused(() => Submit("Proceed", person)));
        Assert.Equal("This interruption has already been submitted, possibly by another user.", Refused(() => server.Server.InterruptionAnswers.TakeResponsibility(interruption, person)));

        void Submit(string answer, User by) => server.Server.InterruptionAnswers.Submit(interruption, new System.Collections.Generic.Dictionary<string, string?> { ["Result"] = answer }, by);
    }

    [Theory]
    [InlineData("Fail", TaskState.Failed)]
    [InlineData("Retry", TaskState.Success)]
    [InlineData("Ignore", TaskState.Success)]
    public void Guided_failure_asks_and_does_as_it_is_told(string answer, object expected)
    {
        var server = SimulatedServer.WithStep("duration: 5s, fails: { attempt: 1 }");
        var deployment = server.Deploy("A", "1.0.0", "Dev", with: draft => draft.UseGuidedFailure = true);
        server.Advance(10);
        Assert.Equal(TaskState.Queued, deployment.Task.State);
        var interruption = deployment.Task.PendingInterruptions.Single();
        Assert.EndsWith("requires failure guidance", interruption.Title, StringComparison.Ordinal);
        Assert.Equal(["Fail", "Retry", "Ignore", "Exclude"], interruption.Answers);
        server.Answer(interruption, answer);
        server.Finish(deployment);
        Assert.Equal((TaskState)expected, deployment.Task.State);
    }

    [Fact]
    public void A_required_step_can_be_neither_ignored_nor_excluded()
    {
        var server = SimulatedServer.WithStep("outcome: guidedFailure, required: true");
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(30);
        Assert.Equal(["Fail", "Retry"], deployment.Task.PendingInterruptions.Single().Answers);
    }

    [Fact]
    public void An_excluded_machine_is_left_out_of_the_rest()
    {
        var server = SimulatedServer.Of(
            """
            environments: [Dev]
            machines:
              - { name: one, roles: [web] }
              - { name: two, roles: [web] }
            projects:
              - name: A
                releases: [1.0.0]
                steps:
                  - { name: Stop, role: web, duration: 5s, outcome: guidedFailure, fails: { machine: two } }
                  - { name: Start, role: web, duration: 5s }
            """);
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(10);
        server.Answer(deployment.Task.PendingInterruptions.Single(), "Exclude");
        server.Finish(deployment);
        Assert.Equal(TaskState.Success, deployment.Task.State);
        Assert.Equal(["one"], deployment.Task.Log.Children[1].Children.Select(leaf => leaf.Name));
    }

    [Fact]
    public void A_task_with_a_parallel_step_pauses_only_when_that_has_finished()
    {
        var server = SimulatedServer.Of(
            """
            environments: [Dev]
            projects:
              - name: A
                releases: [1.0.0]
                steps:
                  - { name: Approve, type: manual }
                  - { name: Work, withPrevious: true, duration: 30s }
            """);
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(10);
        Assert.Equal(TaskState.Executing, deployment.Task.State);
        Assert.True(deployment.Task.HasPendingInterruptions);
        server.Advance(25);
        Assert.Equal(TaskState.Queued, deployment.Task.State);
    }

    [Fact]
    public void A_scenario_that_always_retries_gives_up_in_the_end()
    {
        var server = SimulatedServer.WithStep("outcome: guidedFailure, duration: 1s, answeredAfter: 1s, answer: Retry");
        Assert.Equal(TaskState.Failed, server.DeployAndFinish("A", "1.0.0", "Dev").Task.State);
        Assert.Equal(6, server.Server.Interruptions.Count);
    }

    private static string Refused(Action action) => Assert.Throws<Refusal>(action).ErrorMessage;
}
