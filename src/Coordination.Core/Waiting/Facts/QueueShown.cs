using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server told what the task is queued behind.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="Behind">In words; null for nothing.</param>
internal sealed record QueueShown(DateTimeOffset At, string? Behind) : WaitFact(At);
