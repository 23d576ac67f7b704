using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server answered without the task.</summary>
internal sealed record TaskNotShown(DateTimeOffset At) : WaitFact(At);
