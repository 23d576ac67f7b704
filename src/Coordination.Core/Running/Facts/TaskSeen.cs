using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Running;

/// <summary>The server showed a task of a node.</summary>
/// <param name="At">When its answer came.</param>
/// <param name="Node">Of which node.</param>
/// <param name="Task">The task.</param>
/// <param name="Asked">When the request was sent.</param>
internal sealed record TaskSeen(DateTimeOffset At, int Node, TaskResource Task, DateTimeOffset Asked) : Fact(At);
