using System;

namespace Coordination.Core.Running;

/// <summary>A request to cancel a twin was not answered with success. What it did shows in the task.</summary>
internal sealed record CancelFailed(DateTimeOffset At, int Node, string TaskId, Failure Failure) : Fact(At);
