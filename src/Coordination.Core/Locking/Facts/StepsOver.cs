using System;
using System.Collections.Generic;

namespace Coordination.Core.Locking;

/// <summary>The steps of our own task that took these holds are over: we are a later step, and pass them.</summary>
internal sealed record StepsOver(DateTimeOffset At, IReadOnlyCollection<string> Nonces) : LockFact(At);
