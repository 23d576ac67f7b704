using System.Collections.Generic;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>Who waits for a lock waits, at last, for himself.</summary>
/// <param name="Words">In words that complete a sentence about him, e.g. <c>waits for the lock 'a', which is held by B 1.0 to Dev (ServerTasks-2), which waits for the lock 'b', which is held by this very task</c>.</param>
/// <param name="Holds">The holds of others that have part in it.</param>
/// <param name="Others">The others who wait in it.</param>
/// <param name="IsOfLocksAlone">Whether locks alone tell of it, which all others see, too.</param>
internal sealed record LockCycle(string Words, IReadOnlyList<LockHold> Holds, IReadOnlyList<LockRequest> Others, bool IsOfLocksAlone);
