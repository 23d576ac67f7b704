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
    public void Without_any_answer_the_deadline_holds_a_little_later() =>
        Assert.Equal(WaitOutcome.TimedOut, Ending(new WaitWorld(step: false).Shows(0).Told(new InstantCame(WaitWorld.At(60) + WaitTimes.LastAnswer)))!.Outcome);

    private static WaitEnding? Ending(WaitWorld world) => WaitDecider.Decide(world.State).Ending;

    private static CycleSearched Searched(int at, string? cycle) => new(WaitWorld.At(at), cycle);
}
