namespace Coordination.Core.Locking;

/// <summary>Create the lock's next record.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Document">The state that it makes.</param>
internal sealed record LockWrite(long Number, LockDocument Document);
