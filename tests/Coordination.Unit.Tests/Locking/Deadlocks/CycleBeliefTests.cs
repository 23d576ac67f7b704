using System;
using Coordination.Core.Locking;
using Coordination.Core.Locking.Deadlocks;
using Xunit;

namespace Coordination.Unit.Tests.Locking.Deadlocks;

public sealed class CycleBeliefTests
{
    private static readonly DateTimeOffset _start = DateTimeOffset.UnixEpoch;

    private readonly CycleBelief _belief = new();

    [Fact]
    public void The_last_who_came_gives_up_at_once() => Assert.Equal("cycle", Believe("a", Locks("b", "ServerTasks-1"), 0, wasThere: true));

    [Fact]
    public void Of_those_who_were_there_the_highest_nonce_gives_up_and_the_others_only_when_it_does_not()
    {
        Assert.Equal("cycle", Believe("c", Locks("b", "ServerTasks-1"), 0));
        Assert.Null(Believe("a", Locks("b", "ServerTasks-1"), 0));
        Assert.Null(Believe("a", Locks("b", "ServerTasks-1"), 19));
        Assert.Equal("cycle", Believe("a", Locks("b", "ServerTasks-1"), 20));
    }

    [Fact]
    public void A_cycle_that_went_away_is_forgotten()
    {
        Assert.Null(Believe("a", Locks("b", "ServerTasks-1"), 0));
        Assert.Null(_belief.Believe(cycle: null, wasThere: false, "a", _start.AddSeconds(10)));
        Assert.False(_belief.IsPending);
        Assert.Null(Believe("a", Locks("b", "ServerTasks-1"), 20));
    }

    [Fact]
    public void A_lease_counts_once_it_was_renewed_before_our_eyes()
    {
        Assert.Null(Believe("c", Locks("b", task: null, beat: 7), 0, wasThere: true));
        Assert.True(_belief.IsPending);
        Assert.Null(Believe("c", Locks("b", task: null, beat: 7), 60));
        Assert.Equal("cycle", Believe("c", Locks("b", task: null, beat: 9), 70));
    }

    [Fact]
    public void What_logs_have_part_in_is_believed_at_once() => Assert.Equal("cycle", Believe("a", Locks("b", "ServerTasks-1") with { IsOfLocksAlone = false }, 0));

    private string? Believe(string nonce, LockCycle cycle, double seconds, bool wasThere = false) => _belief.Believe(cycle, wasThere, nonce, _start.AddSeconds(seconds));

    private static LockCycle Locks(string other, string? task, long beat = 1) =>
        new("cycle", [new LockHold(new LockRequest { Nonce = "hold-of-" + other, Task = task }, 1, beat)], [new LockRequest { Nonce = other, Task = task }], IsOfLocksAlone: true);
}
