using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server showed the task.</summary>
internal sealed record TaskShown(DateTimeOffset At, TaskResource Task, DateTimeOffset Asked) : WaitFact(At);
