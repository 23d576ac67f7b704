using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>Nothing but that it is later.</summary>
internal sealed record InstantCame(DateTimeOffset At) : WaitFact(At);
