using System;

namespace Coordination.Core.Running;

/// <summary>The request certainly had no effect, for a reason that may pass.</summary>
internal sealed record CreateNotSent(DateTimeOffset At, int Node, int Attempt, Failure Failure) : Fact(At)
{
    /// <summary>How long the server asks to wait before the next request; null where it does not say.</summary>
    public TimeSpan? AskedToWait { get; init; }
}
