using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Names;
using Coordination.Core.Planning.Graph;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Checks that a plan says what comes first where it deploys twice to one place.</summary>
internal static class Cells
{
    /// <summary>Adds a fault for deployments to one place without an order between the two.</summary>
    public static void Check(IReadOnlyList<Draft> drafts, DependencyGraph graph, PlanFaults faults)
    {
        if (!graph.IsAcyclic)
            return;
        var inOrder = graph.Order.Select(number => drafts[number]).Where(one => one.HasPlace);
        foreach (var group in inOrder.GroupBy(one => one.Cell))
        {
            // Neighbours in a topological order are ordered exactly when a path joins them.
            Draft? before = null;
            foreach (var draft in group)
            {
                if (before is not null && !graph.Precedes(before.Number, draft.Number))
                    faults.Add(draft.Number, "SamePlaceTwice", FailureKind.Invalid, "it deploys " + draft.Project!.Name + " to " + draft.PlaceName + " as " + Words.Quoted(before.Planned.Name) + " does, and the plan does not say which comes first.", "Put one after the other, or take one out.");
                before = draft;
            }
        }
    }
}
