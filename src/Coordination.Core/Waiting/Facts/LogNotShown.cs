using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server would not show the task's log.</summary>
internal sealed record LogNotShown(DateTimeOffset At, Failure Failure) : WaitFact(At);
