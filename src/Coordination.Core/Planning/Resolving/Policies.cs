using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Planning.Graph;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Decides what need not be deployed because it, or something newer, is there already: by the last successful deployment of each place.</summary>
internal static class Policies
{
    /// <summary>Notes it with the drafts. What cannot be judged is a fault: it must neither be deployed nor left out by guesswork.</summary>
    public static void Apply(IReadOnlyList<Draft> drafts, DependencyGraph graph, Dashboard dashboard, PlanFaults faults)
    {
        if (!graph.IsAcyclic)
            return;
        var changed = new HashSet<Cell>();
        foreach (var draft in graph.Order.Select(number => drafts[number]).Where(one => one.HasPlace && one.Release is not null))
        {
            // What the plan itself deploys there first decides what is there then.
            if (draft.Planned.Policy != DeploymentPolicy.Always && !changed.Contains(draft.Cell))
                draft.Skip = Judge(draft, dashboard, faults);
            if (draft.Skip is null)
                changed.Add(draft.Cell);
        }
    }

    private static string? Judge(Draft draft, Dashboard dashboard, PlanFaults faults)
    {
        if (dashboard.Hidden is { } hidden)
        {
            faults.Add(draft.Number, "DeploymentsHidden", FailureKind.Forbidden, "whether it is there already cannot be seen: " + hidden, "Let the user of your key have the permission DeploymentView, or deploy it with the policy Always.");
            return null;
        }

        var (version, there) = (draft.Release!.Version, draft.Current?.Version);
        switch (PolicyRule.Judge(draft.Planned.Policy, draft.Release.Id, version, draft.Current))
        {
            case PolicyVerdict.IsThere:
                return version + " is there already";
            case PolicyVerdict.IsNotNewer:
                return there + " is there, and " + version + " is not newer";
            case PolicyVerdict.CannotTell:
                faults.Add(draft.Number, "VersionNotComparable", FailureKind.Invalid, "whether " + version + " is newer than what is there, " + there + ", cannot be told: they are not versions as NuGet has them.", "Use the policy IfNotCurrent.");
                return null;
            default:
                return null;
        }
    }
}
