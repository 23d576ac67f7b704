using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination;

/// <summary>The locks of a space. Expected failures come as <see cref="CoordinationException"/>, a cancelled token as <see cref="System.OperationCanceledException"/>.</summary>
public interface ILocks
{
    /// <summary>The names that a request stands for, in the order in which they are taken; fields filled, projects found. Changes nothing.</summary>
    Task<IReadOnlyList<string>> ResolveAsync(OctopusConnection connection, StepLockRequest request, CancellationToken cancellationToken);

    /// <summary>Takes locks, waiting for them. A cancelled token gives back what was taken so far, and one's places in the queues.</summary>
    Task<IHeldLocks> LockAsync(OctopusConnection connection, StepLockRequest request, ILockObserver observer, CancellationToken cancellationToken);

    /// <summary>Who holds and waits for the locks of these names; of all locks of the space where none is given. By name, holders first, waiters in their order.</summary>
    /// <param name="connection">The space.</param>
    /// <param name="isWanted">Chooses by name.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<StepLock>> GetAsync(OctopusConnection connection, Func<string, bool> isWanted, CancellationToken cancellationToken);

    /// <summary>Finds what a request to unlock means. Changes nothing.</summary>
    Task<IReadOnlyList<StepLock>> FindAsync(OctopusConnection connection, StepUnlockRequest request, CancellationToken cancellationToken);

    /// <summary>Gives back a hold or place of the caller's, or, where it is somebody else's, takes it away and records by whom and why.</summary>
    Task UnlockAsync(OctopusConnection connection, StepLock hold, StepUnlockRequest request, CancellationToken cancellationToken);
}
