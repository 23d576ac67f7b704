using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Planning.Resolving;

/// <summary>
/// Whether a resolved plan is still what was resolved. One that was put together or changed by hand was checked by nobody, and deployments in it
/// that wait for each other would never end.
/// </summary>
internal static class PlanSeal
{
    /// <summary>Throws <c>PlanAltered</c> for a plan that is not as it was resolved.</summary>
    public static void Check(ResolvedPlan plan)
    {
        if (Fault(plan) is not { } fault)
            return;
        throw new CoordinationException(new Failure("PlanAltered", FailureKind.Invalid, "The plan '" + plan.Name + "' is not as it was resolved: " + fault)
        {
            Target = plan.Name,
            Remedy = "Resolve it again with Resolve-CoordinationPlan, and pass on what comes back as it is.",
        });
    }

    private static string? Fault(ResolvedPlan plan)
    {
        var before = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var deployment in plan.Deployments)
        {
            if (deployment.After.FirstOrDefault(name => !before.Contains(name)) is { } unknown)
                return deployment.Name + " comes after '" + unknown + "', which does not stand before it.";
            if (!before.Add(deployment.Name))
                return "it has two deployments named '" + deployment.Name + "'.";
        }

        return string.Equals(PlanHash.Of(plan), plan.Hash, StringComparison.OrdinalIgnoreCase) ? null : "what it would do does not fit to its hash.";
    }
}
