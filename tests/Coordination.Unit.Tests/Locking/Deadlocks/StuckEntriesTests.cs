using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Locking;
using Coordination.Core.Locking.Deadlocks;
using Xunit;

namespace Coordination.Unit.Tests.Locking.Deadlocks;

/// <summary>We are under the hold "ours".</summary>
public sealed class StuckEntriesTests
{
    private readonly List<(string Name, LockDocument State)> _locks = [];

    [Fact]
    public void It_is_followed_from_hold_to_hold_through_those_who_wait_within()
    {
        Lock("a", [Hold("hold-of-b", "B")], [Wait("us", "Us", under: "ours")]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B", under: "hold-of-b")]);

        Assert.Equal("waits for the lock 'a', which is held by B (ServerTasks-B), which waits for the lock 'b', which is held by us", Why("us"));
    }

    [Fact]
    public void A_block_goes_on_while_another_step_of_its_task_waits()
    {
        Lock("a", [Hold("hold-of-b", "B")], [Wait("us", "Us", under: "ours")]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B")]);

        Assert.Null(Why("us"));
        Assert.NotNull(Why("b-waits"));
    }

    [Fact]
    public void What_a_task_holds_without_a_block_waits_for_all_of_the_task()
    {
        Lock("a", [Hold("hold-of-b", "B", LockScope.Task)], [Wait("us", "Us", under: "ours")]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B")]);

        Assert.NotNull(Why("us"));
    }

    [Theory]
    [InlineData("Shared", "Shared", false)]
    [InlineData("Shared", "Exclusive", true)]
    [InlineData("Exclusive", "Shared", true)]
    [InlineData("Counted", "Counted", false)]
    [InlineData("Counted", "Exclusive", true)]
    public void A_hold_that_need_not_end_blocks_nobody(string wanted, string held, bool blocks)
    {
        Lock("a", [Hold("ours", "Us", kind: Enum.Parse<LockKind>(held))], [Wait("b-waits", "B", kind: Enum.Parse<LockKind>(wanted))]);

        Assert.Equal(blocks, Why("b-waits") is not null);
    }

    [Fact]
    public void Who_runs_under_a_hold_passes_it_and_who_sleeps_waits_for_nothing()
    {
        Lock("a", [Hold("ours", "Us")], [Wait("b-waits", "B", under: "ours"), Wait("b-sleeps", "B") with { Asleep = true }]);

        Assert.Null(Why("b-waits"));
        Assert.Null(Why("b-sleeps"));
    }

    [Fact]
    public void A_circle_of_others_is_not_ours()
    {
        Lock("a", [Hold("hold-of-b", "B")], [Wait("us", "Us", under: "ours"), Wait("c-waits", "C", under: "hold-of-c")]);
        Lock("c", [Hold("hold-of-c", "C")], [Wait("b-waits", "B", under: "hold-of-b")]);

        Assert.Null(Why("us"));
    }

    [Fact]
    public void Of_several_places_all_must_be_held_by_those_who_wait_for_us()
    {
        Lock("a", [Hold("hold-of-b", "B", kind: LockKind.Counted), Hold("hold-of-c", "C", kind: LockKind.Counted)], [Wait("us", "Us", under: "ours", kind: LockKind.Counted)]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B", under: "hold-of-b")]);
        Assert.Null(Why("us"));

        Lock("c", [Hold("ours", "Us")], [Wait("c-waits", "C", under: "hold-of-c")]);
        Assert.Equal(
            "waits for the lock 'a', which is held in all 2 places by B (ServerTasks-B), which waits for the lock 'b', which is held by us, and by C (ServerTasks-C), which waits for the lock 'c', which is held by us",
            Why("us"));
    }

    [Fact]
    public void Who_holds_a_place_may_wait_for_the_very_one_who_wants_it()
    {
        Lock("a", [Hold("ours", "Us", kind: LockKind.Counted), Hold("hold-of-c", "C", kind: LockKind.Counted)], [Wait("b-waits", "B", under: "hold-of-b", kind: LockKind.Counted)]);
        Lock("b", [Hold("hold-of-b", "B")], [Wait("c-waits", "C", under: "hold-of-c")]);

        Assert.Equal("waits for the lock 'a', which is held in all 2 places by us, and by C (ServerTasks-C), which waits for the lock 'b', which is held by B (ServerTasks-B), which waits for the lock 'a'", Why("b-waits"));
    }

    [Fact]
    public void Who_waits_before_us_goes_first_whatever_we_might_share()
    {
        Lock("a", [Hold("hold-of-b", "B", kind: LockKind.Shared)], [Wait("c-waits", "C", place: 1), Wait("us", "Us", under: "ours", kind: LockKind.Shared, place: 2)]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B", under: "hold-of-b")]);

        Assert.Equal(
            "waits for the lock 'a', which goes first to C (ServerTasks-C), which waits for the lock 'a', which is held by B (ServerTasks-B), which waits for the lock 'b', which is held by us",
            Why("us"));
    }

    [Fact]
    public void Who_waits_behind_one_who_waits_for_us_waits_for_us()
    {
        Lock("a", [Hold("ours", "Us", kind: LockKind.Shared)], [Wait("d-waits", "D", place: 1), Wait("c-waits", "C", under: "hold-of-c", kind: LockKind.Shared, place: 2)]);
        Lock("c", [Hold("hold-of-c", "C")], [Wait("us", "Us", under: "ours")]);

        Assert.Equal(
            "waits for the lock 'c', which is held by C (ServerTasks-C), which waits for the lock 'a', which goes first to D (ServerTasks-D), which waits for the lock 'a', which is held by us",
            Why("us"));
    }

    [Fact]
    public void Who_is_gone_is_in_nobodys_way()
    {
        Lock("a", [Hold("hold-of-b", "B")], [Wait("us", "Us", under: "ours")]);
        Lock("b", [Hold("ours", "Us")], [Wait("b-waits", "B", under: "hold-of-b")]);

        Assert.Null(Why("us", gone: "ServerTasks-B"));
    }

    private string? Why(string nonce, string gone = "nobody")
    {
        var graph = new LockGraph(_locks);
        if (graph.Waiters.FirstOrDefault(one => one.Request.Nonce == nonce) is not { } waiter)
            return null;
        var given = graph.Lines.SelectMany(line => line.Holds).Where(entry => entry.Request.Nonce == "ours").ToDictionary(entry => entry, _ => "us");
        var stuck = new StuckEntries(graph, given.Keys, entry => entry.IsOf(gone));
        var others = new StuckEntries(graph, [], entry => entry.IsOf(gone) || entry.IsOf("ServerTasks-Us"));
        return others.Because(waiter).Count > 0 || stuck.Because(waiter).Count == 0 ? null : new CycleWords(stuck, given).Of(waiter);
    }

    private static LockHold Hold(string nonce, string who, LockScope scope = LockScope.Process, LockKind kind = LockKind.Exclusive) => new(Request(nonce, who, kind) with { Scope = scope }, 1, 1);

    private static LockWaiter Wait(string nonce, string who, string? under = null, LockKind kind = LockKind.Exclusive, long place = 1) => new(Request(nonce, who, kind) with { Under = under is null ? [] : [under] }, place);

    private static LockRequest Request(string nonce, string who, LockKind kind) => new() { Nonce = nonce, Who = who, Task = "ServerTasks-" + who, Kind = kind, Limit = kind == LockKind.Counted ? 2 : 0 };

    private void Lock(string name, LockHold[] holds, LockWaiter[] waiters) => _locks.Add((name, LockDocument.Empty with { Holds = holds, Waiters = waiters }));
}
