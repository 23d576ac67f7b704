using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class TaskQueueTests
{
    private const string ThreeProjects =
        """
        server: { taskCap: 2 }
        environments: [Dev]
        projects:
          - { name: A, releases: [1.0.0, 2.0.0], steps: [{ name: Work, duration: 60s }] }
          - { name: B, releases: [1.0.0], steps: [{ name: Work, duration: 60s }] }
          - { name: C, releases: [1.0.0], steps: [{ name: Work, duration: 60s }] }
        """;

    [Fact]
    public void Two_deployments_of_one_project_to_one_environment_run_one_after_the_other()
    {
        var server = SimulatedServer.WithStep("duration: 60s");
        var first = server.Deploy("A", "1.0.0", "Dev");
        var second = server.Deploy("A", "2.0.0", "Dev");
        server.Finish(first, second);
        Assert.InRange((second.Task.StartTime - first.Task.CompletedTime)!.Value.TotalSeconds, 0.2, 1.2);
    }

    [Fact]
    public void A_blocked_task_is_passed_by_one_that_is_not()
    {
        var server = SimulatedServer.Of(ThreeProjects);
        var first = server.Deploy("A", "1.0.0", "Dev");
        var blocked = server.Deploy("A", "2.0.0", "Dev");
        var free = server.Deploy("B", "1.0.0", "Dev");
        server.Advance(2);
        Assert.Equal([TaskState.Executing, TaskState.Queued, TaskState.Executing], new[] { first, blocked, free }.Select(one => one.Task.State));
        Assert.Equal([first.Task], server.Server.Queue.QueuedBehind(blocked.Task));
    }

    [Fact]
    public void The_task_cap_holds_the_third_back_until_a_slot_is_free()
    {
        var server = SimulatedServer.Of(ThreeProjects);
        var a = server.Deploy("A", "1.0.0", "Dev");
        var b = server.Deploy("B", "1.0.0", "Dev");
        var c = server.Deploy("C", "1.0.0", "Dev");
        server.Advance(2);
        Assert.Null(c.Task.StartTime);
        Assert.Equal([a.Task, b.Task], server.Server.Queue.QueuedBehind(c.Task));
        server.Finish(a, b, c);
        Assert.True(c.Task.StartTime > new[] { a.Task.CompletedTime, b.Task.CompletedTime }.Min());
    }

    [Fact]
    public void A_prioritised_task_goes_first()
    {
        var server = SimulatedServer.Of(ThreeProjects.Replace("taskCap: 2", "taskCap: 1", StringComparison.Ordinal));
        server.Deploy("A", "1.0.0", "Dev");
        server.Advance(2);
        var b = server.Deploy("B", "1.0.0", "Dev");
        var c = server.Deploy("C", "1.0.0", "Dev");
        server.Server.TaskChanges.Prioritize(c.Task, server.Robot);
        server.Finish(b, c);
        Assert.True(c.Task.CompletedTime < b.Task.StartTime);
    }

    [Fact]
    public void A_concurrency_tag_serialises_projects_that_share_it()
    {
        const string Variable = "variables: { Octopus.Task.ConcurrencyTag: 'shared/#{Octopus.Environment.Name}' }";
        var server = SimulatedServer.Of(
            $$"""
            environments: [Dev]
            projects:
              - name: A
                releases: [1.0.0]
                steps: [{ name: Work, duration: 60s }]
                {{Variable}}
              - name: B
                releases: [1.0.0]
                steps: [{ name: Work, duration: 60s }]
                {{Variable}}
            """);
        var a = server.Deploy("A", "1.0.0", "Dev");
        var b = server.Deploy("B", "1.0.0", "Dev");
        Assert.Equal("shared/Dev", a.Task.ConcurrencyTag);
        server.Finish(a, b);
        Assert.True(b.Task.StartTime > a.Task.CompletedTime);
    }

    [Fact]
    public void A_stopped_queue_starts_nothing_until_it_is_opened()
    {
        var server = SimulatedServer.WithStep("duration: 1s");
        var space = server.Server.Spaces.Get("Spaces-1");
        space.TaskQueueStopped = true;
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(60);
        Assert.Null(deployment.Task.StartTime);
        server.Server.Configuration.Modify(server.Server.Spaces, space, new Space { Name = "Default", IsDefault = true }, server.Robot);
        server.Advance(3);
        Assert.Equal(TaskState.Success, deployment.Task.State);
    }

    [Fact]
    public void A_newer_deployment_cancels_older_queued_ones_where_the_project_says_so()
    {
        var server = SimulatedServer.WithStep("duration: 60s", project: "cancelQueuedTasks: true");
        var running = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(2);
        var superseded = server.Deploy("A", "1.0.0", "Dev");
        var newest = server.Deploy("A", "2.0.0", "Dev");
        Assert.Equal([TaskState.Executing, TaskState.Canceled, TaskState.Queued], new[] { running, superseded, newest }.Select(one => one.Task.State));
    }

    [Theory]
    [InlineData("2024.3", "", "Queued")]
    [InlineData("2025.1", "", "Queued")]
    [InlineData("2025.2", "", "Canceled")]
    [InlineData("2026.3", "", "Canceled")]
    [InlineData("2026.3", "cancelQueuedTasks: false", "Queued")]
    [InlineData("2024.3", "cancelQueuedTasks: true", "Canceled")]
    public void Whether_new_projects_cancel_what_is_superseded_goes_by_the_servers_version(string version, string project, string state)
    {
        var server = SimulatedServer.WithStep("duration: 60s", server: ", version: " + version, project: project);
        server.Deploy("A", "1.0.0", "Dev");
        server.Advance(2);
        var older = server.Deploy("A", "1.0.0", "Dev");
        server.Deploy("A", "2.0.0", "Dev");
        Assert.Equal(state, older.Task.State.ToString());
    }
}
