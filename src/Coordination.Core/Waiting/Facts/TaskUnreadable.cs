using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server could not be asked how the task stands.</summary>
internal sealed record TaskUnreadable(DateTimeOffset At, Failure Failure, DateTimeOffset Since) : WaitFact(At);
