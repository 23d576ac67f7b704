using System;

namespace Coordination.Core.Running;

/// <summary>The server took the request to cancel a twin. Whether it came in time shows in the task.</summary>
internal sealed record CancelAnswered(DateTimeOffset At, int Node, string TaskId) : Fact(At);
