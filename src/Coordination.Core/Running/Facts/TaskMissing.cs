using System;

namespace Coordination.Core.Running;

/// <summary>The server answered but did not show a task of a node that it was asked for.</summary>
internal sealed record TaskMissing(DateTimeOffset At, int Node, string TaskId) : Fact(At);
