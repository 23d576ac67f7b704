using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class TaskStateTests
{
    [Fact]
    public void A_deployment_queues_executes_and_succeeds()
    {
        var server = SimulatedServer.WithStep("duration: 30s");
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        var task = deployment.Task;
        Assert.Equal(TaskState.Queued, task.State);
        Assert.Null(task.StartTime);
        Assert.False(task.HasBeenPickedUpByProcessor);
        Assert.Equal("Deploy A release 1.0.0 to Dev", task.Description);

        server.Advance(1.3);
        Assert.Equal(TaskState.Executing, task.State);
        Assert.InRange((task.StartTime!.Value - task.QueueTime).TotalSeconds, 0.2, 1.2);

        server.Advance(31);
        Assert.Equal(TaskState.Success, task.State);
        Assert.Equal(TimeSpan.FromSeconds(30), task.CompletedTime - task.StartTime);
        Assert.Equal(["DeploymentQueued", "DeploymentStarted", "DeploymentSucceeded"], server.Categories(deployment));
    }

    [Fact]
    public void A_failed_step_fails_the_task_and_skips_what_follows()
    {
        var server = SimulatedServer.Of(
            """
            environments: [Dev]
            projects:
              - name: A
                releases: [1.0.0]
                steps:
                  - { name: Breaks, outcome: failure, duration: 10s }
                  - { name: Next, duration: 10s }
                  - { name: Tidy, condition: failure, duration: 5s }
                  - { name: Mail, condition: always, duration: 1s }
            """);
        var deployment = server.DeployAndFinish("A", "1.0.0", "Dev");
        Assert.Equal(TaskState.Failed, deployment.Task.State);
        Assert.True(deployment.FailureEncountered);
        Assert.True(deployment.Task.HasWarningsOrErrors);
        Assert.Equal(
            ["Step 1: Breaks Failed", "Step 2: Next Skipped", "Step 3: Tidy Success", "Step 4: Mail Success"],
            deployment.Task.Log.Children.Select(node => $"{node.Name} {node.Status}"));
        Assert.Equal(TimeSpan.FromSeconds(16), deployment.Task.CompletedTime - deployment.Task.StartTime);
    }

    [Fact]
    public void A_failure_may_depend_on_environment_version_and_attempt()
    {
        var server = SimulatedServer.WithStep("duration: 1s, fails: { environment: Dev, version: 2.0.0, attempt: 1 }");
        Assert.Equal(TaskState.Success, server.DeployAndFinish("A", "1.0.0", "Dev").Task.State);
        Assert.Equal(TaskState.Failed, server.DeployAndFinish("A", "2.0.0", "Dev").Task.State);
        Assert.Equal(TaskState.Success, server.DeployAndFinish("A", "2.0.0", "Dev").Task.State);
    }

    [Fact]
    public void A_queued_task_is_cancelled_at_once()
    {
        var server = SimulatedServer.WithStep("duration: 30s");
        var task = server.Deploy("A", "1.0.0", "Dev").Task;
        Cancel(server, task);
        Assert.Equal(TaskState.Canceled, task.State);
        Assert.Null(task.StartTime);
        Assert.Equal("\r\nThe task was canceled by Simulator.", task.ErrorMessage);
        server.Advance(60);
        Assert.Equal(TaskState.Canceled, task.State);
        Assert.Null(task.StartTime);
    }

    [Fact]
    public void An_executing_task_is_cancelled_through_Cancelling_and_always_steps_do_not_run()
    {
        var server = SimulatedServer.Of(
            """
            environments: [Dev]
            projects:
              - name: A
                releases: [1.0.0]
                steps:
                  - { name: Work, duration: 60s }
                  - { name: Tidy, condition: always, duration: 5s }
            """);
        var task = server.Deploy("A", "1.0.0", "Dev").Task;
        server.Advance(10);
        Cancel(server, task);
        Assert.Equal(TaskState.Cancelling, task.State);
        Assert.False(task.IsCompleted);
        server.Advance(3);
        Assert.Equal(TaskState.Canceled, task.State);
        Assert.Equal([ActivityStatus.Canceled, ActivityStatus.Pending], task.Log.Children.Select(node => node.Status));
        server.Advance(120);
        Assert.Equal(TaskState.Canceled, task.State);
    }

    [Fact]
    public void Cancelling_a_finished_task_changes_nothing_or_is_refused_as_the_switch_says()
    {
        var server = SimulatedServer.WithStep("duration: 1s");
        var task = server.DeployAndFinish("A", "1.0.0", "Dev").Task;
        Cancel(server, task);
        Assert.Equal(TaskState.Success, task.State);

        var strict = SimulatedServer.WithStep("duration: 1s", rest: "switches: { cancellingFinishedTasksIsRefused: true }");
        var finished = strict.DeployAndFinish("A", "1.0.0", "Dev").Task;
        Assert.Equal(400, Assert.Throws<Refusal>(() => Cancel(strict, finished)).Status);
    }

    [Fact]
    public void A_scheduled_task_starts_when_its_time_has_come()
    {
        var server = SimulatedServer.WithStep("duration: 1s");
        var task = server.Deploy("A", "1.0.0", "Dev", with: draft => draft.QueueTime = server.Time.GetUtcNow().AddHours(1)).Task;
        server.Advance(3599);
        Assert.Equal(TaskState.Queued, task.State);
        server.Advance(5);
        Assert.Equal(TaskState.Success, task.State);
    }

    [Fact]
    public void A_task_that_cannot_start_before_its_expiry_times_out()
    {
        var server = SimulatedServer.WithStep("duration: 10m");
        server.Deploy("A", "1.0.0", "Dev");
        var late = server.Deploy("A", "2.0.0", "Dev", with: draft => draft.QueueTimeExpiry = server.Time.GetUtcNow().AddMinutes(5)).Task;
        server.Advance(299);
        Assert.Equal(TaskState.Queued, late.State);
        server.Advance(2);
        Assert.Equal(TaskState.TimedOut, late.State);
        Assert.Null(late.StartTime);
    }

    [Fact]
    public void A_finished_task_changes_state_only_between_finished_states_and_with_a_reason()
    {
        var server = SimulatedServer.WithStep("duration: 1s");
        var task = server.DeployAndFinish("A", "1.0.0", "Dev").Task;
        Assert.Equal("No reason was provided.", Assert.Throws<Refusal>(() => server.Server.TaskChanges.ChangeState(task, TaskState.Failed, "", server.Robot)).ErrorMessage);
        Assert.Contains("Valid states", Assert.Throws<Refusal>(() => server.Server.TaskChanges.ChangeState(task, TaskState.Executing, "why", server.Robot)).ErrorMessage);
        server.Server.TaskChanges.ChangeState(task, TaskState.Failed, "it did not work", server.Robot);
        Assert.Equal(TaskState.Failed, task.State);
    }

    private static void Cancel(SimulatedServer server, ServerTask task) => server.Server.Request(() =>
    {
        server.Server.TaskChanges.Cancel(task, server.Robot);
        return 0;
    });
}
