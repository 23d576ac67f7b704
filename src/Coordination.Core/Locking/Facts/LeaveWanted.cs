using System;

namespace Coordination.Core.Locking;

/// <summary>The lock is to be given back, or no longer waited for: unlocked, timed out, stopped.</summary>
internal sealed record LeaveWanted(DateTimeOffset At) : LockFact(At);
