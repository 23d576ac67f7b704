using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>It was looked whether a newer deployment took the place of one that was cancelled.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="TaskId">Task of the newer one; null where there is none.</param>
internal sealed record SuccessorSearched(DateTimeOffset At, string? TaskId) : WaitFact(At);
