namespace Coordination.Core.Locking;

/// <summary>A record of a lock, as a list shows it.</summary>
/// <param name="Id">By which it can be deleted.</param>
/// <param name="Number">Of the change that made it.</param>
/// <param name="Document">The state after it; null where it cannot be read.</param>
internal sealed record LockRecord(string Id, long Number, LockDocument? Document);
