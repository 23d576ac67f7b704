using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>It was looked whether what is waited for waits for us.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="Cycle">The cycle in words; null where there is none, or none that the key can see.</param>
internal sealed record CycleSearched(DateTimeOffset At, string? Cycle) : WaitFact(At);
