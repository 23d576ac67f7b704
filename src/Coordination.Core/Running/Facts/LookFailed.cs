using System;

namespace Coordination.Core.Running;

/// <summary>The server could not be looked at.</summary>
internal sealed record LookFailed(DateTimeOffset At, int Node, Failure Failure) : Fact(At);
