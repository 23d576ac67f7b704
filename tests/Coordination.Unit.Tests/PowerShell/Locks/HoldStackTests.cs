using System;
using Coordination.PowerShell.Locks;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Locks;

public sealed class HoldStackTests : IDisposable
{
    private readonly HoldStack _holds = new();
    private readonly FakeHeldLocks _two = new([FakeLocks.Hold("a"), FakeLocks.Hold("b")]);

    public void Dispose() => _two.Dispose();

    [Fact]
    public void What_lives_with_its_task_is_not_renewed()
    {
        using var held = new FakeHeldLocks([FakeLocks.Hold("a") with { TaskId = "ServerTasks-1" }]);
        _holds.Keep(held);

        Assert.True(held.IsDisposed);
        Assert.Equal(["a-id"], _holds.Taken);
    }

    [Fact]
    public void What_is_given_back_is_looked_after_no_longer_and_its_fellow_is()
    {
        _holds.Keep(_two);
        _holds.Forget("a-id");

        Assert.Equal(["a-id"], _two.Forgotten);
        Assert.False(_two.IsDisposed);
        Assert.Equal(["b-id"], _holds.Ids);
        Assert.False(_holds.Lose(_two, "a"), "It was given back, not lost.");
    }

    [Fact]
    public void What_is_lost_is_told_once_and_its_fellow_is_still_held()
    {
        _holds.Keep(_two);

        Assert.True(_holds.Lose(_two, "a"));
        Assert.False(_holds.Lose(_two, "a"));
        Assert.Equal(["b-id"], _holds.Taken);
    }

    [Fact]
    public void At_its_end_a_session_gives_back_what_it_still_holds()
    {
        _holds.Keep(_two);
        _holds.Forget("a-id");

        Assert.True(_holds.Drop(_two));
        Assert.False(_holds.Drop(_two));
        Assert.Empty(_holds.Ids);
    }
}
