using System;
using Coordination.Core.Planning.Resolving;

namespace Coordination.Core.Running;

/// <summary>The server showed what is deployed where a node wants to go.</summary>
/// <param name="At">When we learned of it.</param>
/// <param name="Node">Of which node.</param>
/// <param name="Answered">When the answer came that tells it: what happened there later is not in it.</param>
/// <param name="Success">What was last deployed there with success; null for nothing.</param>
/// <param name="Underway">A newer deployment there that has not ended; null for none.</param>
internal sealed record PlaceSeen(DateTimeOffset At, int Node, DateTimeOffset Answered, Deployed? Success, Underway? Underway) : Fact(At)
{
    /// <summary>Who asked for what is there; null where that is not known, or was not asked because it does not matter.</summary>
    public string? By { get; init; }
}
