using System;

namespace Coordination.Core.Running;

/// <summary>It was looked whether the deployment of a node can only go on after us.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="Node">Of which node.</param>
/// <param name="Cycle">The cycle in words; null where there is none, or none that the key can see.</param>
internal sealed record CycleSearched(DateTimeOffset At, int Node, string? Cycle) : Fact(At);
