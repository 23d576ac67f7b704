using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Handlers;
using Coordination.Unit.Tests.PowerShell.Connections;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Handlers;

public sealed class UnlockHandlerTests
{
    private readonly FakeLocks _locks = new();
    private readonly RecordingOutput _output = new();

    [Theory]
    [InlineData(null, "because")]
    [InlineData("id", null)]
    public async Task Who_forces_says_whose_and_why(string? id, string? reason)
    {
        var refused = await Assert.ThrowsAsync<CoordinationException>(() => FindAsync(new StepUnlockRequest { Name = "a", Id = id, Reason = reason, Force = true, Owner = new StepLockOwner { Name = "us" } }));

        Assert.Equal("UnlockReasonMissing", Assert.Single(refused.Failures).Id);
    }

    [Theory]
    [InlineData(FailureKind.NotFound, true)]
    [InlineData(FailureKind.Refused, true)]
    [InlineData(FailureKind.Forbidden, false)]
    public async Task What_is_not_ours_is_an_error_for_one_and_a_missing_permission_ends_it_all(FailureKind kind, bool goesOn)
    {
        _locks.Finding = _ => throw new CoordinationException(new Failure("Reason", kind, "why") { Target = "a" });
        var request = new StepUnlockRequest { Name = "a", Owner = new StepLockOwner { Name = "us" } };
        if (!goesOn)
        {
            await Assert.ThrowsAsync<CoordinationException>(() => FindAsync(request));
            return;
        }

        Assert.Empty(await FindAsync(request));
        Assert.Equal("error Reason a", Assert.Single(_output.Said));
    }

    private Task<System.Collections.Generic.IReadOnlyList<StepLock>> FindAsync(StepUnlockRequest request) =>
        UnlockHandler.FindAsync(new FakeEngine { Locks = _locks }, Session.Connection("http://octopus"), request, _output, CancellationToken.None);
}
