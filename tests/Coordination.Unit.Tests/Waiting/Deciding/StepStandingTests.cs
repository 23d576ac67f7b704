using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;
using Xunit;
using static Coordination.Unit.Tests.Waiting.Deciding.StepWorld;

namespace Coordination.Unit.Tests.Waiting.Deciding;

public sealed class StepStandingTests
{
    [Fact]
    public void A_failed_step_is_final_once_the_deployment_has_gone_on_although_people_could_have_been_asked()
    {
        var world = new StepWorld("First", guided: true).Logs(Node("First", "Failed"));
        Assert.Equal(new StepStanding(StepState.Failed, IsFinal: false), world.Standing);

        Assert.Equal(new StepStanding(StepState.Failed, IsFinal: true), world.Logs(Node("First", "Failed"), Node("Last", "Running")).Standing);
    }

    [Fact]
    public void A_failed_step_is_not_final_while_people_are_asked_although_the_log_does_not_say_so() =>
        Assert.False(new StepWorld("First").Shows(asks: true).LogsAlone(Node("First", "Failed")).LogsAlone(Node("First", "Failed")).Standing.IsFinal);

    [Fact]
    public void After_people_were_asked_about_a_failure_it_must_be_seen_again_as_often_as_any_other()
    {
        var world = new StepWorld("First").Logs(TaskStates.Queued, asks: true, Node("First", "Failed")).Logs(TaskStates.Queued, asks: true, Node("First", "Failed"));

        Assert.False(world.Logs(Node("First", "Failed")).Standing.IsFinal);
        Assert.True(world.Logs(Node("First", "Failed")).Standing.IsFinal);
    }

    [Fact]
    public void As_long_as_it_is_not_known_whom_they_are_asked_about_people_are_asked_about_the_only_step_that_runs()
    {
        var world = new StepWorld("First").Logs(TaskStates.Queued, asks: true, Node("First", "Running"));
        Assert.Equal(StepState.AwaitingPerson, world.Standing.State);

        Assert.Equal(StepState.Running, world.Logs(TaskStates.Queued, asks: true, Node("First", "Running"), Node("Beside", "Running")).Standing.State);
        Assert.Equal(StepState.Running, new StepWorld("First").Logs(Node("First", "Running")).Standing.State);
    }

    [Fact]
    public void People_are_asked_about_the_step_below_whose_node_their_interruption_stands()
    {
        ActivityResource[] nodes = [Node("First", "Running"), Node("Beside", "Running")];

        Assert.Equal(StepState.AwaitingPerson, Asked("First", nodes, "root/First/web-1").Standing.State);
        Assert.Equal(StepState.Running, Asked("Beside", nodes, "root/First/web-1").Standing.State);
        Assert.Equal(StepState.Running, Asked("First", nodes, null).Standing.State);
    }

    [Fact]
    public void Who_is_asked_about_a_step_is_asked_about_the_action_that_runs_in_it() =>
        Assert.Equal(StepState.AwaitingPerson, Asked("Group/Stop", [Node("Group", "Running", Node("Stop", "Running"))], "root/Group").Standing.State);

    [Fact]
    public void A_step_that_the_deployment_has_passed_was_skipped_or_where_one_failed_before_it_not_reached()
    {
        Assert.Equal(new StepStanding(StepState.Skipped, IsFinal: true), new StepWorld("Group").Logs(Node("First", "Success"), Node("Last", "Running")).Standing);
        Assert.Equal(new StepStanding(StepState.NotReached, IsFinal: true), new StepWorld("Group").Logs(Node("First", "Failed"), Node("Last", "Running")).Standing);
        Assert.Equal(new StepStanding(StepState.NotReached, IsFinal: true), new StepWorld("Group").Logs(Node("First", "Failed"), Node("Group", "Skipped")).Standing);
        Assert.Equal(new StepStanding(StepState.Pending, IsFinal: false), new StepWorld("Group").Logs(Node("First", "Failed")).Standing);
    }

    [Theory]
    [InlineData(TaskStates.Success, StepState.Skipped)]
    [InlineData(TaskStates.Failed, StepState.NotReached)]
    [InlineData(TaskStates.Canceled, StepState.NotReached)]
    public void A_step_that_never_showed_was_skipped_by_a_deployment_that_succeeded_and_not_reached_by_another(string task, StepState state) =>
        Assert.Equal(new StepStanding(state, IsFinal: true), new StepWorld("Last").Logs(task, asks: false).Standing);

    [Fact]
    public void A_deployment_that_has_ended_tells_nothing_before_its_last_log_is_read()
    {
        var world = new StepWorld("Last").Logs(Node("Last", "Running")).Shows(TaskStates.Success);
        Assert.Equal(new StepStanding(StepState.Running, IsFinal: false), world.Standing);

        Assert.Equal(new StepStanding(StepState.Running, IsFinal: false), world.Logs(Node("Last", "Running")).Standing);
        Assert.Equal(new StepStanding(StepState.Failed, IsFinal: true), world.LogsAlone(Node("Last", "Failed")).Standing);
    }

    [Fact]
    public void A_step_that_was_cancelled_is_cancelled() =>
        Assert.Equal(new StepStanding(StepState.Cancelled, IsFinal: true), new StepWorld("First").Logs(Node("First", "Canceled")).Standing);

    private static StepWorld Asked(string step, ActivityResource[] nodes, string? node) =>
        new StepWorld(step).Logs(TaskStates.Queued, asks: true, nodes).Told(at => new PeopleShown(at, [new AwaitedPeople("approval", at, IsGuidance: false, node)]));
}
