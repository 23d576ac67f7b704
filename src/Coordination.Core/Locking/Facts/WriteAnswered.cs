using System;

namespace Coordination.Core.Locking;

/// <summary>The change that was sent was answered, or its answer was lost.</summary>
internal sealed record WriteAnswered(DateTimeOffset At, WriteHint Hint) : LockFact(At);
