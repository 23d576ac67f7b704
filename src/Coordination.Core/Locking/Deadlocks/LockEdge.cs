namespace Coordination.Core.Locking.Deadlocks;

/// <summary>A waiter that cannot have a lock before a hold of it ends.</summary>
/// <param name="Lock">Name of the lock.</param>
/// <param name="Waiter">Who waits.</param>
/// <param name="Hold">The hold that must end first.</param>
internal sealed record LockEdge(string Lock, LockRequest Waiter, LockHold Hold);
