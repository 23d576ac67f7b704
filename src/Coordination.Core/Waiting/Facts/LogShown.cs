using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server showed the task's log.</summary>
internal sealed record LogShown(DateTimeOffset At, TaskDetailsResource Details) : WaitFact(At);
