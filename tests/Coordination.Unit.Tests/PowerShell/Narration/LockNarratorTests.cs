using System;
using System.Linq;
using Coordination.PowerShell.Narration;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Narration;

public sealed class LockNarratorTests
{
    private static readonly StepLockWait _wait = new() { Name = "shop", Holders = [FakeLocks.Hold("shop", "Ben") with { Reason = "schema 42", Link = "http://octopus/task" }], Place = 2, Waiters = 3 };

    private readonly RecordingOutput _output = new();

    [Fact]
    public void A_shell_is_told_who_holds_it_why_and_where_one_stands_with_a_bar()
    {
        new LockNarrator(_output, isStep: false, _ => false).Waiting(_wait);

        var line = Assert.Single(_output.Said);
        Assert.StartsWith("information Waiting for the lock 'shop': held by Ben (schema 42) - http://octopus/task. We are 2 of 3. We wait until ", line, StringComparison.Ordinal);
        Assert.EndsWith(_output.Bars.Single().Status, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_of_a_step_shows_the_waiting_as_waiting()
    {
        new LockNarrator(_output, isStep: true, _ => false).Waiting(_wait);

        Assert.Equal(["host ##octopus[stdout-wait]", "host ##octopus[stdout-default]"], _output.Said.Where(line => line.Contains("##octopus", StringComparison.Ordinal)));
        Assert.StartsWith("host Waiting for the lock 'shop'", _output.Said[1], StringComparison.Ordinal);
        Assert.Empty(_output.Bars);
    }

    [Theory]
    [InlineData(StepLockState.HolderNotVisible, "TaskView in its project would settle whether it still runs")]
    [InlineData(StepLockState.Stale, "whose task has ended")]
    public void A_holder_that_may_be_gone_is_called_so(StepLockState state, string expected)
    {
        new LockNarrator(_output, isStep: false, _ => false).Waiting(_wait with { Holders = [_wait.Holders[0] with { State = state }] });

        Assert.Contains(expected, _output.Said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_waits_for_a_block_of_its_own_process_is_warned_once()
    {
        var narrator = new LockNarrator(_output, isStep: false, holder => holder.Id == "shop-id");
        narrator.Waiting(_wait);
        narrator.Waiting(_wait with { Place = 1 });

        Assert.Contains("-Under $using:hold", Assert.Single(_output.Said, line => line.StartsWith("warning ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_deployments_that_a_projects_lock_waits_for_are_named()
    {
        new LockNarrator(_output, isStep: false, _ => false).Waiting(new StepLockWait { Name = "project API in Dev", Deployments = ["http://octopus/1", "http://octopus/2"] });

        Assert.StartsWith("information Waiting behind the lock 'project API in Dev' for the end of http://octopus/1, http://octopus/2. ", _output.Said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_leaves_the_token_and_what_its_task_holds_as_output_variables()
    {
        var narrator = new LockNarrator(_output, isStep: true, _ => false);

        narrator.Taken(new FakeHeldLocks([FakeLocks.Hold("a") with { Scope = StepLockScope.Process, TaskId = "ServerTasks-1" }]));
        Assert.Equal(2, _output.Said.Count);

        narrator.Taken(new FakeHeldLocks([FakeLocks.Hold("b") with { Scope = StepLockScope.Task, TaskId = "ServerTasks-1" }]));
        Assert.Equal("host Holding the lock 'b', token 42.", _output.Said[2]);
        Assert.Equal(5, _output.Said.Count);
        Assert.All(_output.Said.Skip(3), line => Assert.StartsWith("host ##octopus[setVariable ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ProjectGuard.RaceFree, "none begins while we hold it")]
    [InlineData(ProjectGuard.CheckOnly, "one may begin at any moment")]
    public void What_a_projects_lock_is_good_for_is_said(ProjectGuard guard, string expected)
    {
        new LockNarrator(_output, isStep: false, _ => false).Taken(new FakeHeldLocks([FakeLocks.Hold("a") with { Guard = guard }]));

        Assert.Contains(expected, _output.Said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_session_holds_ends_with_it()
    {
        new LockNarrator(_output, isStep: false, _ => false).Taken(new FakeHeldLocks([FakeLocks.Hold("a") with { Scope = StepLockScope.Task }]));

        Assert.EndsWith("It is given back by Unlock-Step, or when this session ends.", _output.Said[0], StringComparison.Ordinal);
    }
}
