using System;
using System.Collections.Generic;
using Coordination.Core.Locking;
using Coordination.Core.Locking.Deadlocks;
using Xunit;

namespace Coordination.Unit.Tests.Locking.Deadlocks;

/// <summary>We are under the hold "ours".</summary>
public sealed class LockGraphTests
{
    private readonly List<(string Name, LockDocument State)> _locks = [];

    [Fact]
    public void A_chain_goes_from_hold_to_hold_through_those_who_wait_within()
    {
        Lock("a", [Hold("hold-of-b", "B")], [Wait("us", "Us", under: "ours")]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B", under: "hold-of-b")]);

        var chain = Assert.Single(Graph.OfWaiter("us"));

        Assert.True(chain.IsOurs);
        Assert.Equal("waits for the lock 'a', which is held by B (ServerTasks-B), which waits for the lock 'b', which is held by", chain.Words);
    }

    [Fact]
    public void A_block_goes_on_while_another_step_of_its_task_waits()
    {
        Lock("a", [Hold("hold-of-b", "B")], [Wait("us", "Us", under: "ours")]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B")]);

        Assert.False(Assert.Single(Graph.OfWaiter("us")).IsOurs);
        Assert.True(Assert.Single(Graph.OfTask("ServerTasks-B")).IsOurs, "The task as a whole does not go on.");
    }

    [Fact]
    public void What_a_task_holds_without_a_block_waits_for_all_of_the_task()
    {
        Lock("a", [Hold("hold-of-b", "B", LockScope.Task)], [Wait("us", "Us", under: "ours")]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B")]);

        Assert.True(Assert.Single(Graph.OfWaiter("us")).IsOurs);
    }

    [Theory]
    [InlineData("Shared", "Shared", false)]
    [InlineData("Shared", "Exclusive", true)]
    [InlineData("Exclusive", "Shared", true)]
    [InlineData("Counted", "Counted", false)]
    public void A_hold_that_need_not_end_blocks_nobody(string wanted, string held, bool blocks)
    {
        Lock("a", [Hold("ours", "Us", kind: Enum.Parse<LockKind>(held))], [Wait("b-waits", "B", kind: Enum.Parse<LockKind>(wanted))]);

        Assert.Equal(blocks, Graph.OfTask("ServerTasks-B").Count > 0);
    }

    [Fact]
    public void Who_runs_under_a_hold_passes_it_and_who_sleeps_waits_for_nothing()
    {
        Lock("a", [Hold("ours", "Us")], [Wait("b-waits", "B", under: "ours"), Wait("b-sleeps", "B") with { Asleep = true }]);

        Assert.Empty(Graph.OfTask("ServerTasks-B"));
    }

    [Fact]
    public void A_circle_of_others_is_followed_once()
    {
        Lock("a", [Hold("hold-of-b", "B")], [Wait("us", "Us", under: "ours"), Wait("c-waits", "C", under: "hold-of-c")]);
        Lock("c", [Hold("hold-of-c", "C")], [Wait("b-waits", "B", under: "hold-of-b")]);

        Assert.Empty(Graph.OfWaiter("us"));
    }

    private LockGraph Graph => new(_locks, hold => hold.IsOf("ours"));

    private static LockHold Hold(string nonce, string who, LockScope scope = LockScope.Process, LockKind kind = LockKind.Exclusive) => new(Request(nonce, who, kind) with { Scope = scope }, 1, 1);

    private static LockWaiter Wait(string nonce, string who, string? under = null, LockKind kind = LockKind.Exclusive) => new(Request(nonce, who, kind) with { Under = under is null ? [] : [under] }, 1);

    private static LockRequest Request(string nonce, string who, LockKind kind) => new() { Nonce = nonce, Who = who, Task = "ServerTasks-" + who, Kind = kind, Limit = kind == LockKind.Counted ? 2 : 0 };

    private void Lock(string name, LockHold[] holds, LockWaiter[] waiters) => _locks.Add((name, LockDocument.Empty with { Holds = holds, Waiters = waiters }));
}
