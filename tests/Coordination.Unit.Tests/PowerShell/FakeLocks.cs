using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Unit.Tests.PowerShell;

/// <summary>Locks that are given to who asks, or refused as a test wants.</summary>
internal sealed class FakeLocks : ILocks
{
    public List<StepLockRequest> Taken { get; } = [];

    public Action<StepLockRequest, ILockObserver> Taking { get; set; } = (_, _) => { };

    public Func<StepUnlockRequest, IReadOnlyList<StepLock>> Finding { get; set; } = _ => [];

    public static StepLock Hold(string name, string owner = "us") => new() { Name = name, Id = name + "-id", Owner = owner, Token = 42 };

    public Task<IReadOnlyList<string>> ResolveAsync(OctopusConnection connection, StepLockRequest request, CancellationToken cancellationToken) => Task.FromResult(request.Names);

    public Task<IHeldLocks> LockAsync(OctopusConnection connection, StepLockRequest request, ILockObserver observer, CancellationToken cancellationToken)
    {
        Taken.Add(request);
        Taking(request, observer);
        return Task.FromResult<IHeldLocks>(new FakeHeldLocks([.. System.Linq.Enumerable.Select(request.Names, name => Hold(name) with { Scope = request.Scope, TaskId = request.Owner.TaskId })]));
    }

    public Task<IReadOnlyList<StepLock>> GetAsync(OctopusConnection connection, Func<string, bool> isWanted, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<StepLock>> FindAsync(OctopusConnection connection, StepUnlockRequest request, CancellationToken cancellationToken) => Task.FromResult(Finding(request));

    public Task UnlockAsync(OctopusConnection connection, StepLock hold, StepUnlockRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
