using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Unit.Tests.PowerShell;

/// <summary>Held locks that remember what became of them.</summary>
internal sealed class FakeHeldLocks(IReadOnlyList<StepLock> locks) : IHeldLocks
{
    public List<string> Forgotten { get; } = [];

    public bool IsDisposed { get; private set; }

    public IReadOnlyList<StepLock> Locks => locks;

    public Task<Failure> Lost { get; } = new TaskCompletionSource<Failure>().Task;

    public void Forget(string id) => Forgotten.Add(id);

    public Task ReleaseAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => IsDisposed = true;
}
