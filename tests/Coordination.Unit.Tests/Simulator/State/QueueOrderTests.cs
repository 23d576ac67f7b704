using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

/// <summary>Who comes first: ranks, nodes, and newer deployments in the place of older ones.</summary>
public sealed class QueueOrderTests
{
    [Fact]
    public void Each_node_has_its_own_cap_and_tasks_say_where_they_execute()
    {
        var server = Projects("nodes: 2, taskCap: 2, name: Octo", 6);
        var deployments = Enumerable.Range(0, 6).Select(index => server.Deploy("P" + index, "1.0.0", "Dev")).ToArray();
        server.Advance(5);
        Assert.Equal(4, server.Server.Queue.ExecutingCount);
        Assert.Equal(["Octo-1", "Octo-1", "Octo-2", "Octo-2"], deployments.Where(one => one.Task.StartTime is not null).Select(one => one.Task.ServerNode).Order(StringComparer.Ordinal));
        server.Finish(deployments);
    }

    [Fact]
    public void Several_nodes_hand_out_ids_from_blocks_of_twenty()
    {
        var server = Projects("nodes: 2, taskCap: 100", 30);
        var ids = Enumerable.Range(0, 30).Select(index => server.Deploy("P" + index, "1.0.0", "Dev").TaskId).ToArray();
        Assert.Equal(["ServerTasks-1", "ServerTasks-21", "ServerTasks-2", "ServerTasks-22"], ids.Take(4));
        Assert.Equal(30, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Moved_to_the_top_comes_before_prioritized_and_that_before_the_rest()
    {
        var server = Projects("taskCap: 1, version: 2026.3", 6);
        var running = server.Deploy("P0", "1.0.0", "Dev");
        server.Advance(2);
        var regular = server.Deploy("P1", "1.0.0", "Dev");
        var moved = server.Deploy("P2", "1.0.0", "Dev");
        var prioritized = server.Deploy("P3", "1.0.0", "Dev", with: draft => draft.Priority = "On");
        var phase = server.Deploy("P4", "1.0.0", "Prod");
        var off = server.Deploy("P5", "1.0.0", "Prod", with: draft => draft.Priority = "Off");
        server.Server.Request(() =>
        {
            server.Server.TaskChanges.Prioritize(moved.Task, server.Robot);
            return 0;
        });
        server.Finish(running, regular, moved, prioritized, phase, off);
        Assert.Equal([moved, prioritized, phase, regular, off], new[] { regular, moved, prioritized, phase, off }.OrderBy(one => one.Task.StartTime));
    }

    [Fact]
    public void Older_servers_know_no_priority()
    {
        var server = Projects("taskCap: 1", 3);
        server.Deploy("P0", "1.0.0", "Dev");
        server.Advance(2);
        var regular = server.Deploy("P1", "1.0.0", "Dev");
        var phase = server.Deploy("P2", "1.0.0", "Prod", with: draft => draft.Priority = "On");
        server.Finish(regular, phase);
        Assert.True(regular.Task.StartTime < phase.Task.StartTime);
    }

    [Fact]
    public void A_newer_deployment_takes_the_place_of_the_earliest_that_it_cancels()
    {
        var server = Projects("taskCap: 1", 3, "cancelQueuedTasks: true");
        server.Deploy("P0", "1.0.0", "Dev");
        server.Advance(2);
        var first = server.Deploy("P1", "1.0.0", "Dev");
        var other = server.Deploy("P2", "1.0.0", "Dev");
        var second = server.Deploy("P1", "1.0.0", "Dev");
        var last = server.Deploy("P1", "2.0.0", "Dev");
        server.Finish(first, other, second, last);
        Assert.Equal([TaskState.Canceled, TaskState.Canceled, TaskState.Success], new[] { first, second, last }.Select(one => one.Task.State));
        Assert.True(last.Task.StartTime < other.Task.StartTime);
        Assert.Contains(server.Server.Events, happened => happened.Category == "TaskCanceled" && happened.Message.EndsWith("superseded by " + last.TaskId, StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_does_not_run_everything_everywhere_protects_itself_and_those_before_it()
    {
        var server = Projects("taskCap: 1", 2, "cancelQueuedTasks: true");
        server.Deploy("P0", "1.0.0", "Dev");
        server.Advance(2);
        var before = server.Deploy("P1", "1.0.0", "Dev");
        var partial = server.Deploy("P1", "1.0.0", "Dev", with: draft => draft.ExcludedMachineIds.Add("Machines-1"));
        var after = server.Deploy("P1", "1.0.0", "Dev");
        var newest = server.Deploy("P1", "2.0.0", "Dev");
        server.Finish(before, partial, after, newest);
        Assert.Equal([TaskState.Success, TaskState.Success, TaskState.Canceled, TaskState.Success], new[] { before, partial, after, newest }.Select(one => one.Task.State));
    }

    [Fact]
    public void One_that_is_scheduled_for_later_is_not_superseded_by_one_for_now()
    {
        var server = Projects("taskCap: 1", 1, "cancelQueuedTasks: true");
        var later = server.Deploy("P0", "2.0.0", "Dev", with: draft => draft.QueueTime = server.Time.GetUtcNow().AddHours(1));
        var now = server.Deploy("P0", "1.0.0", "Dev");
        server.Finish(later, now);
        Assert.Equal(TaskState.Success, later.Task.State);
    }

    [Fact]
    public void A_successful_deployment_cancels_older_paused_ones_but_for_partial_ones()
    {
        var server = SimulatedServer.WithStep("type: manual", project: "cancelRunningTasks: true", rest: "machines: [{ name: m, roles: [x] }]");
        var paused = server.Deploy("A", "1.0.0", "Dev");
        var partial = server.Deploy("A", "1.0.0", "Dev", with: draft => draft.ExcludedMachineIds.Add("Machines-1"));
        server.Advance(5);
        var newest = server.Deploy("A", "2.0.0", "Dev");
        server.Advance(5);
        server.Answer(newest.Task.PendingInterruptions[0], "Proceed");
        server.Finish(newest);
        Assert.Equal(TaskState.Canceled, paused.Task.State);
        Assert.True(partial.Task.HasPendingInterruptions);
    }

    private static SimulatedServer Projects(string server, int count, string project = "") => SimulatedServer.Of(
        $"server: {{ {server} }}\nenvironments: [Dev, Prod]\nmachines: [{{ name: m, roles: [x] }}]\n"
        + "lifecycles: [{ name: Free, phases: [{ name: First, environments: [Dev], optional: true }, { name: Last, environments: [Prod], priority: true }] }]\nprojects:\n"
        + string.Concat(Enumerable.Range(0, count).Select(index => $"  - {{ name: P{index}, releases: [1.0.0, 2.0.0], steps: [{{ name: Work, duration: 30s }}]{(project.Length > 0 ? ", " : "")}{project} }}\n")));
}
