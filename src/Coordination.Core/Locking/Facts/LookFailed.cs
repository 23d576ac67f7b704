using System;

namespace Coordination.Core.Locking;

/// <summary>No list came, for a reason that may pass.</summary>
internal sealed record LookFailed(DateTimeOffset At) : LockFact(At);
