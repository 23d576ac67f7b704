using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>When it is looked whether what the run waits for waits for the run: one deployment after the other, for each look takes several requests.</summary>
internal static class CycleRules
{
    public static void Apply(RunState state, List<Decision> steps)
    {
        if (state.Cycles.Next(state.Now) is { } node)
            steps.Add(new SearchForCycle(node));
    }
}
