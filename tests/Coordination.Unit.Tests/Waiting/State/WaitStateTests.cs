using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.State;

/// <summary>What a wait remembers, and what it forgets as its task goes on.</summary>
public sealed class WaitStateTests
{
    [Fact]
    public void A_log_is_worked_out_once_for_all_who_wait_for_its_steps()
    {
        var (first, second) = (new WaitWorld(), new WaitWorld());
        var shown = new LogShown(WaitWorld.At(1), new TaskDetailsResource());

        Assert.Same(first.Told(shown).State.Log.Log, second.Told(shown).State.Log.Log);
    }

    [Fact]
    public void Whom_a_deployment_waited_for_is_forgotten_when_it_goes_on_and_asked_anew_when_it_waits_again()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Queued, asksPeople: true).Told(new PeopleShown(WaitWorld.At(2), [new AwaitedPeople("approval", WaitWorld.At(1), IsGuidance: false, "root/1/a")]));
        Assert.Single(world.State.People!);

        world.Shows(5);
        Assert.Null(world.State.People);

        world.Shows(9, TaskStates.Queued, asksPeople: true);
        Assert.Null(world.State.People);
        Assert.True(WaitDecider.Decide(world.State).WantsPeople);
    }

    [Fact]
    public void Whom_a_deployment_waited_for_is_forgotten_when_it_goes_on_even_if_the_answer_comes_late()
    {
        var people = new PeopleShown(WaitWorld.At(4), [new AwaitedPeople("approval", WaitWorld.At(1), IsGuidance: false, "root/1/a")]);
        var world = new WaitWorld().Shows(0, TaskStates.Queued, asksPeople: true).Logs(1, "Running", TaskStates.Queued, asksPeople: true).Told(people);
        Assert.Equal(StepState.AwaitingPerson, StepStanding.Of(world.State).State);

        Assert.Equal(StepState.Running, StepStanding.Of(world.Shows(5).Told(people).State).State);
    }

    [Fact]
    public void After_a_cycle_was_found_the_next_search_is_soon_however_many_there_were()
    {
        var world = new WaitWorld(step: false).Shows(0);
        for (var at = 10; at <= 100; at += 10)
            world.Told(Searched(at, null));
        Assert.True(world.State.Cycles.Next > WaitWorld.At(130));

        Assert.Equal(WaitWorld.At(112), world.Told(Searched(110, "a cycle")).State.Cycles.Next);
    }

    [Fact]
    public void Behind_what_it_was_queued_is_forgotten_when_it_runs()
    {
        var world = new WaitWorld().Shows(0, TaskStates.Queued).Told(new QueueShown(WaitWorld.At(1), "another"));
        Assert.NotNull(world.State.Queue);

        Assert.Null(world.Shows(2).State.Queue);
    }

    [Fact]
    public void The_time_for_which_something_is_scheduled_does_not_count_as_waiting_in_the_queue()
    {
        var world = new WaitWorld().Told(new TaskShown(WaitWorld.At(0), new TaskResource { Id = "ServerTasks-2", State = TaskStates.Queued, QueueTime = WaitWorld.At(7200) }, WaitWorld.At(0)));

        Assert.Equal(WaitWorld.At(7200) + new WaitLimits().QueueTimeout, world.State.Deadline);
    }

    [Fact]
    public void The_clock_never_goes_back() => Assert.Equal(WaitWorld.At(10), new WaitWorld().Told(new InstantCame(WaitWorld.At(10))).Told(new InstantCame(WaitWorld.At(5))).State.Now);

    [Fact]
    public void What_a_log_shows_is_old_when_the_task_begins_to_wait_for_people()
    {
        var world = new WaitWorld().Shows(0).Logs(1, "Running");
        Assert.True(world.State.Log.IsOfNow);

        Assert.False(world.Shows(2, TaskStates.Queued, asksPeople: true).State.Log.IsOfNow);
    }

    private static CycleSearched Searched(int at, string? cycle) => new(WaitWorld.At(at), cycle);
}
