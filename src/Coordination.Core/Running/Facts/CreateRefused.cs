using System;

namespace Coordination.Core.Running;

/// <summary>The server did not make the deployment, and would not if it were asked again.</summary>
internal sealed record CreateRefused(DateTimeOffset At, int Node, int Attempt, Failure Failure) : Fact(At);
