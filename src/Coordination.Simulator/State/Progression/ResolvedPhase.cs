using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>A phase with its environments named one by one.</summary>
internal sealed record ResolvedPhase(
    string Id, string Name, IReadOnlyList<string> AutomaticTargets, IReadOnlyList<string> OptionalTargets, int Minimum, bool IsOptional, bool IsPriority)
{
    public IReadOnlyList<string> Environments { get; } = [.. AutomaticTargets, .. OptionalTargets];
}
