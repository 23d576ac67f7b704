using System;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Forecasts;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Deciding;

/// <summary>What a wait wants to know next, and when it wants to be woken.</summary>
public sealed class WaitWishesTests
{
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Only_a_deployment_gives_way_to_a_newer_one(bool runbook, bool wantsSuccessor) =>
        Assert.Equal(wantsSuccessor, WaitDecider.Decide(new WaitWorld(runbook: runbook).Shows(0).Logs(5, "Pending", TaskStates.Canceled).State).WantsSuccessor);

    [Theory]
    [InlineData("ServerTasks-1", true)]
    [InlineData(null, false)]
    public void Cycles_are_looked_for_by_a_task_which_others_may_wait_for(string? ownTask, bool wantsCycle) =>
        Assert.Equal(wantsCycle, WaitDecider.Decide(new WaitWorld(step: false, ownTask: ownTask).Shows(0, TaskStates.Queued).State).WantsCycle);

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
    public void What_is_queued_is_asked_why_when_it_is_time_again()
    {
        var world = new WaitWorld(ownTask: null).Shows(0, TaskStates.Queued, begun: false).Told(new QueueShown(WaitWorld.At(3), "another"));
        Assert.False(Decide(world.Shows(62, TaskStates.Queued, begun: false)).WantsQueue);

        Assert.True(Decide(world.Shows(63, TaskStates.Queued, begun: false)).WantsQueue);
    }

    [Fact]
    public void Earlier_deployments_are_asked_for_as_long_as_there_are_more()
    {
        var world = new WaitWorld().Shows(0);
        Assert.True(WaitDecider.Decide(world.State).WantsPast);
        Assert.True(WaitDecider.Decide(world.Told(new PastShown(WaitWorld.At(1), new EarlierDeployments([], MayGrow: true))).State).WantsPast);
        Assert.False(WaitDecider.Decide(world.Told(new PastShown(WaitWorld.At(2), new EarlierDeployments([], MayGrow: false))).State).WantsPast);
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
    public void While_it_is_looked_for_what_took_the_place_of_a_deployment_its_log_is_not_read_again()
    {
        var decision = Decide(new WaitWorld().Shows(0).Logs(5, "Pending", TaskStates.Canceled));

        Assert.Equal((true, false), (decision.WantsSuccessor, decision.WantsLog));
    }

    private static WaitDecision Decide(WaitWorld world) => WaitDecider.Decide(world.State);

    private static CycleSearched Searched(int at, string? cycle) => new(WaitWorld.At(at), cycle);
}
