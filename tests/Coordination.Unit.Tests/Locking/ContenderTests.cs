using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Locking;
using Xunit;

namespace Coordination.Unit.Tests.Locking;

public sealed class ContenderTests
{
    private static readonly DateTimeOffset _start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly LockRequest _me = new() { Nonce = "me", Task = "ServerTasks-1" };

    private static readonly LockRequest _other = new() { Nonce = "other", Task = "ServerTasks-2" };

    [Fact]
    public void A_holder_whose_task_is_not_shown_is_never_entered_past()
    {
        var contender = See(_me, Held(_other)).Apply(new TasksSeen(_start, new Dictionary<string, TaskSight>(StringComparer.Ordinal) { ["ServerTasks-2"] = TaskSight.NotVisible }));

        Assert.Null(LockDecider.Decide(contender.Apply(new Waited(_start.AddDays(9)))).Write?.Document.HoldOf("me"));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_cancelled_holder_is_entered_past_after_the_grace(int seconds, bool enters)
    {
        var contender = See(_me, Held(_other)).Apply(new TasksSeen(_start, new Dictionary<string, TaskSight>(StringComparer.Ordinal) { ["ServerTasks-2"] = TaskSight.Cancelled }));

        var write = LockDecider.Decide(contender.Apply(new Waited(_start.AddSeconds(seconds)))).Write!;

        Assert.Equal(enters, write.Document.HoldOf("me") is not null);
        Assert.Equal(enters, write.Document.Left.Contains(new LockDeparture("other", DepartureCause.Ended, string.Empty)));
    }

    [Fact]
    public void A_parallel_step_of_the_holding_task_waits_and_a_later_or_reentrant_one_passes()
    {
        var held = Held(_other with { Task = "ServerTasks-1", Scope = LockScope.Task });

        Assert.Null(Enters(See(_me, held)));
        Assert.NotNull(Enters(See(_me with { Reentrant = true }, held)));
        Assert.NotNull(Enters(See(_me, held).Apply(new StepsOver(_start, ["other"]))));
        Assert.Null(Enters(See(_me with { Reentrant = true }, Held(_other with { Task = "ServerTasks-1" }))));
    }

    [Fact]
    public void Another_limit_and_a_lock_around_oneself_are_refused_at_once()
    {
        var two = _me with { Kind = LockKind.Counted, Limit = 2 };

        Assert.Equal(LockEnding.LimitDiffers, See(two, Held(_other with { Kind = LockKind.Counted, Limit = 3 })).Ending);
        var inside = New(_me) with { Within = ["other"] };
        Assert.Equal(LockEnding.WaitsForItself, inside.Apply(new Looked(_start, Held(_other))).Ending);
        Assert.Equal(LockEnding.NotFree, (New(_me) with { NoWait = true }).Apply(new Looked(_start, Held(_other))).Ending);
    }

    [Fact]
    public void An_older_waiter_gives_up_when_a_newer_one_waits_or_has_been_let_in()
    {
        var newest = _me with { Order = LockOrder.Newest };
        var state = new LockDocument { Holds = [new LockHold(_other, 1, 1)], Waiters = [new LockWaiter(newest, 2), new LockWaiter(newest with { Nonce = "newer" }, 3)] };

        Assert.Equal(LockPhase.Leaving, See(newest, View(3, state)).Phase);
        Assert.Equal(LockEnding.Superseded, See(newest, View(3, state)).Ending);
        Assert.Equal(LockEnding.Superseded, See(newest, View(5, state with { Waiters = [new LockWaiter(newest, 2)], Superseded = 3 })).Ending);
    }

    [Fact]
    public void A_higher_priority_goes_first()
    {
        var state = new LockDocument { Waiters = [new LockWaiter(_other, 1), new LockWaiter(_me with { Priority = 1 }, 2)] };

        Assert.NotNull(Enters(See(_me with { Priority = 1 }, View(2, state))));
        Assert.Null(Enters(See(_other, View(2, state))));
    }

    [Fact]
    public void One_who_leaves_while_its_change_is_on_its_way_does_not_end_by_a_list_from_before()
    {
        var wanting = See(_me, Held(_other));
        var leaving = wanting.Apply(new WriteSent(_start, LockDecider.Decide(wanting).Write!)).Apply(new LeaveWanted(_start));

        Assert.False(leaving.Apply(new Looked(_start, Held(_other))).IsEnded);
    }

    [Fact]
    public void A_head_that_cannot_be_read_is_not_taken_for_a_free_lock() =>
        Assert.Equal(LockEnding.Unreadable, See(_me, LockView.Of([new LockRecord("1", 1, LockDocument.Empty), new LockRecord("2", 2, Document: null)])).Ending);

    private static LockHold? Enters(Contender contender) => LockDecider.Decide(contender).Write?.Document.HoldOf(contender.Nonce);

    private static Contender New(LockRequest request) => new(request, LockSettings.Default, Base: 100) { Now = _start };

    private static Contender See(LockRequest request, LockView view) => New(request).Apply(new Looked(_start, view));

    private static LockView Held(LockRequest by) => View(1, new LockDocument { Holds = [new LockHold(by, 101, 1)] });

    private static LockView View(long number, LockDocument state) => LockView.Of([new LockRecord("id", number, state)]);
}
