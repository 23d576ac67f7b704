using System;

namespace Coordination.Core.Locking;

/// <summary>A change is on its way to the server.</summary>
internal sealed record WriteSent(DateTimeOffset At, LockWrite Write) : LockFact(At);
