using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Processes;
using Coordination.Unit.Tests.Waiting.Processes;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Logs;

/// <summary>What a log shows of steps: One and Beside run at a time, then Two, then Rolling with the actions Stop and Start, then Last, which runs whatever became of the others.</summary>
public sealed class ActivityLogTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly ProcessOutline _outline = Outlines.Of(
        Outlines.Step("One"),
        Outlines.Step("Beside") with { StartTrigger = "StartWithPrevious" },
        Outlines.Step("Two"),
        Outlines.Step("Rolling", "Stop", "Start") with { Properties = new Dictionary<string, JToken>(StringComparer.OrdinalIgnoreCase) { ["Octopus.Action.MaxParallelism"] = "1" } },
        Outlines.Step("Last", "Tell", "Tidy") with { Condition = "Always" });

    [Theory]
    [InlineData("Success", StepState.Succeeded)]
    [InlineData("SuccessWithWarning", StepState.Succeeded)]
    [InlineData("Failed", StepState.Failed)]
    [InlineData("Skipped", StepState.Skipped)]
    [InlineData("Running", StepState.Running)]
    [InlineData("Canceled", StepState.Cancelled)]
    [InlineData("Pending", StepState.Running)]
    public void A_node_that_has_started_stands_as_its_status_says_and_goes_on_where_it_shows_as_pending_again(string status, StepState state) =>
        Assert.Equal(state, Of("One", Node("One", status, 0)).State);

    [Theory]
    [InlineData("Canceled")]
    [InlineData("Pending")]
    public void A_node_that_never_started_is_pending(string status) => Assert.Equal(StepState.Pending, Of("One", Node("One", status)).State);

    [Theory]
    [InlineData("Failed", "Canceled", StepState.Failed)]
    [InlineData("Success", "Canceled", StepState.Cancelled)]
    [InlineData("Success", "Skipped", StepState.Succeeded)]
    [InlineData("Skipped", "Skipped", StepState.Skipped)]
    [InlineData("Failed", "Running", StepState.Running)]
    [InlineData("Success", "Pending", StepState.Running)]
    public void Of_several_targets_the_worst_counts_once_all_have_ended(string one, string other, StepState state)
    {
        var children = new[] { Node("Stop", one, 10, 20), other == "Pending" ? Node("Stop", other) : Node("Stop", other, 5, 30) };

        Assert.Equal(state, Of("Last/Tell", Node("Last", "Running", 0, null, [.. children.Select(node => node with { Name = "Tell" })])).State);
    }

    [Fact]
    public void It_started_with_its_first_target_and_ended_with_its_last()
    {
        var sight = Of("Last/Tell", Node("Last", "Running", 0, null, Node("Tell", "Success", 10, 20), Node("Tell", "Success", 5, 30)));

        Assert.Equal((At(5), At(30)), (sight.Started, sight.Ended));
    }

    [Fact]
    public void It_has_no_end_while_one_of_its_targets_has_none() =>
        Assert.Null(Of("Last/Tell", Node("Last", "Running", 0, null, Node("Tell", "Success", 10, 20), Node("Tell", "Success", 5))).Ended);

    [Fact]
    public void An_action_of_a_rolling_step_goes_on_until_the_step_is_done_with_all_targets()
    {
        var going = Of("Rolling/Stop", Node("Rolling", "Running", 0, null, Node("Stop", "Success", 1, 2)));
        var done = Of("Rolling/Stop", Node("Rolling", "Success", 0, 9, Node("Stop", "Success", 1, 2)));

        Assert.Equal((StepState.Running, null, false), (going.State, going.Ended, going.IsPassed));
        Assert.Equal((StepState.Succeeded, At(2), true), (done.State, done.Ended, done.IsPassed));
    }

    [Fact]
    public void An_action_of_another_step_is_done_with_when_it_has_ended() =>
        Assert.Equal(StepState.Succeeded, Of("Last/Tell", Node("Last", "Running", 0, null, Node("Tell", "Success", 1, 2))).State);

    [Fact]
    public void A_step_is_passed_when_a_later_one_has_begun_and_not_by_one_beside_it_or_one_that_is_skipped()
    {
        Assert.True(Of("One", Node("Two", "Running", 5)).IsPassed);
        Assert.False(Of("One", Node("Beside", "Running", 5)).IsPassed);
        Assert.False(Of("One", Node("One", "Running", 5)).IsPassed);
        Assert.False(Of("One", Node("Two", "Skipped")).IsPassed);
        Assert.False(Of("Two", Node("One", "Success", 0, 5)).IsPassed);
        Assert.True(Of("Rolling/Stop", Node("Last", "Running", 9)).IsPassed);
        Assert.False(Of("Rolling/Stop", Node("Two", "Success", 5, 9)).IsPassed);
    }

    [Fact]
    public void A_step_is_barred_by_a_failure_before_it_unless_it_runs_whatever_happened()
    {
        Assert.True(Of("Two", Node("Beside", "Failed", 0, 5)).IsBarred);
        Assert.False(Of("Beside", Node("One", "Failed", 0, 5)).IsBarred);
        Assert.False(Of("Two", Node("Two", "Failed", 0, 5)).IsBarred);
        Assert.False(Of("Last", Node("Two", "Failed", 0, 5)).IsBarred);
        Assert.True(Of("Rolling/Start", Node("Rolling", "Failed", 0, 5)).IsBarred);
        Assert.False(Of("Rolling/Start", Node("Rolling", "Running", 0)).IsBarred);
    }

    [Fact]
    public void What_runs_since_when_and_how_many_have_ended()
    {
        var log = Log(Node("One", "Running", 7), Node("Beside", "Running", 3), Node("Two", "Skipped"));

        Assert.Equal(["One", "Beside"], log.Running.Select(step => step.Name));
        Assert.Equal(At(3), log.RunningSince);
        Assert.Equal(1, log.EndedSteps);
    }

    [Fact]
    public void A_node_belongs_to_the_step_that_it_stands_below()
    {
        var log = Log(Node("One", "Running", 0) with { Id = "root/1" }, Node("Two", "Running", 0) with { Id = "root/10" });

        Assert.Equal("One", log.StepOf("root/1")!.Name);
        Assert.Equal("Two", log.StepOf("ROOT/10")!.Name);
        Assert.Equal("Two", log.StepOf("root/10/2/3")!.Name);
        Assert.Null(log.StepOf("root/11"));
    }

    private static StepSight Of(string path, params ActivityResource[] nodes) => Log(nodes).Of(_outline.All.Single(step => step.Path == path));

    private static ActivityLog Log(params ActivityResource[] nodes) => new(new TaskDetailsResource { ActivityLogs = [new ActivityResource { Name = "Deploy", Children = nodes }] }, _outline);

    private static ActivityResource Node(string name, string status, int? started = null, int? ended = null, params ActivityResource[] children) => new()
    {
        Id = name,
        Name = children.Length == 0 ? name : "Step 4: " + name,
        Status = status,
        Started = started is { } first ? At(first).ToString("O") : null,
        Ended = ended is { } last ? At(last).ToString("O") : null,
        Children = children,
    };

    private static DateTimeOffset At(int second) => _start.AddSeconds(second);
}
