using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Names;
using Coordination.Core.Planning.Graph;
using NuGet.Versioning;

namespace Coordination.Core.Planning.Resolving;

/// <summary>What a person should know though it does not stop the plan.</summary>
internal static class PlanRemarks
{
    /// <summary>Deployments that go back to a lower version, and versions taken from a place that the plan itself changes first.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Draft> drafts, DependencyGraph graph)
    {
        var atCell = drafts.ToLookup(one => one.Cell);
        foreach (var draft in drafts)
        {
            if (GoesBack(draft))
                yield return draft.Project!.Name + " goes back from " + draft.Current!.Version + " to " + draft.Release!.Version + " in " + draft.PlaceName + ".";
            if (draft.Source is null)
                continue;
            var source = draft.Cell with { EnvironmentId = draft.Source.Id };
            foreach (var earlier in atCell[source].Where(other => other != draft && !string.Equals(other.Release!.Id, draft.Release!.Id, StringComparison.Ordinal) && graph.Precedes(other.Number, draft.Number)))
                yield return Words.Quoted(draft.Planned.Name) + " takes the version that is in " + draft.Source.Name + " now, " + draft.Release!.Version + ", although " + Words.Quoted(earlier.Planned.Name) + " deploys " + earlier.Release!.Version + " there first.";
        }
    }

    private static bool GoesBack(Draft draft) =>
        NuGetVersion.TryParse(draft.Current?.Version, out var current) && NuGetVersion.TryParse(draft.Release!.Version, out var planned) && planned < current;
}
