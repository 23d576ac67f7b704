using System;

namespace Coordination.Core.Locking;

/// <summary>A list of the lock's records came.</summary>
internal sealed record Looked(DateTimeOffset At, LockView View) : LockFact(At);
