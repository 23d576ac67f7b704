using System;
using Coordination.Core.Locking;
using Xunit;

namespace Coordination.Unit.Tests.Locking;

public sealed class LockTextTests
{
    [Fact]
    public void What_is_written_is_read_again_to_the_letter()
    {
        var ana = new LockRequest { Nonce = "a1", Task = "ServerTasks-7", Kind = LockKind.Counted, Limit = 3, Scope = LockScope.Task, Under = ["p"], Priority = -1, Who = "Trading API", Reason = "migrate", Asked = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)) };
        var document = new LockDocument
        {
            Base = 186_000_000,
            Superseded = 4,
            Holds = [new LockHold(ana, 186_000_005, 5)],
            Waiters = [new LockWaiter(ana with { Nonce = "b2", Task = null, Lease = 60, Order = LockOrder.Newest, Reentrant = true }, 6, Asleep: true)],
            Left = [new LockDeparture("c3", DepartureCause.Forced, "Ben")],
        };

        var text = LockText.Write(document);

        Assert.DoesNotContain('\n', text);
        Assert.Equal(text, LockText.Write(LockText.TryRead(text)!));
        Assert.Equal("a1", LockText.TryRead(text)!.Holds[0].Request.Nonce);
        Assert.Equal(ana.Asked, LockText.TryRead(text)!.Holds[0].Request.Asked);
        Assert.True(LockText.TryRead(text)!.Waiters[0].Asleep);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"fromALaterVersion":1}""")]
    [InlineData("""{"holds":[null]}""")]
    [InlineData("""{"waiters":[{}]}""")]
    public void What_is_not_understood_is_not_read(string text) => Assert.Null(LockText.TryRead(text));
}
