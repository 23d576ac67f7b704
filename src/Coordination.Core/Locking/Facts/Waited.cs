using System;

namespace Coordination.Core.Locking;

/// <summary>Nothing happened up to now.</summary>
internal sealed record Waited(DateTimeOffset At) : LockFact(At);
