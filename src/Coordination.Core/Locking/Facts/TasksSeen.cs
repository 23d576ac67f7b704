using System;
using System.Collections.Generic;

namespace Coordination.Core.Locking;

/// <summary>The server showed tasks, or did not show them.</summary>
internal sealed record TasksSeen(DateTimeOffset At, IReadOnlyDictionary<string, TaskSight> Tasks) : LockFact(At);
