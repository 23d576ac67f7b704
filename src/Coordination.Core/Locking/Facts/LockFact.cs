using System;

namespace Coordination.Core.Locking;

/// <summary>Something that one contender learned. What it knows is its facts, applied in order.</summary>
/// <param name="At">When, by its own clock.</param>
internal abstract record LockFact(DateTimeOffset At);
