using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Pipeline;
using Coordination.Unit.Tests.PowerShell.Connections;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Handlers;

public sealed class LockHandlerTests
{
    private readonly FakeLocks _locks = new();
    private readonly RecordingOutput _output = new();

    [Fact]
    public async Task Locks_are_taken_when_the_user_agrees_to_all_of_them_at_once()
    {
        var held = await LockAsync("a", "b");

        Assert.Equal(["a", "b"], held!.Locks.Select(hold => hold.Name));
        Assert.StartsWith("confirm Lock 'a' and 'b' (", _output.Said[0], StringComparison.Ordinal);
        Assert.Equal("information Holding the lock 'a', token 42.", _output.Said[1]);
    }

    [Theory]
    [InlineData(nameof(Answer.No))]
    [InlineData(nameof(Answer.OnlyTell))]
    public async Task Nothing_is_taken_from_who_declines_or_only_asks(string answer)
    {
        _output.Answers = _ => Enum.Parse<Answer>(answer);

        Assert.Null(await LockAsync("a"));
        Assert.Empty(_locks.Taken);
    }

    [Fact]
    public async Task A_bar_goes_away_however_the_waiting_ends()
    {
        _locks.Taking = (_, observer) =>
        {
            observer.Waiting(new StepLockWait { Name = "a", Holders = [FakeLocks.Hold("a", "Ben")], Place = 1, Waiters = 1 });
            throw new CoordinationException(new Failure("LockTimeout", FailureKind.Timeout, "too long"));
        };

        await Assert.ThrowsAsync<CoordinationException>(() => LockAsync("a"));

        Assert.False(_output.Bars[0].IsCompleted);
        Assert.True(_output.Bars[^1].IsCompleted);
    }

    private Task<IHeldLocks?> LockAsync(params string[] names) =>
        new LockHandler(new FakeEngine { Locks = _locks }, Session.Connection("http://octopus"), isStep: false, _output)
            .LockAsync(new StepLockRequest { Names = names, Owner = new StepLockOwner { Name = "us" } }, CancellationToken.None);
}
