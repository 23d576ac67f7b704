using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Names;

namespace Coordination.Core.Planning.Selectors;

/// <summary>
/// Whether pre-releases count when the highest version is chosen: only where the plan names the channel, where the range itself speaks of
/// pre-releases, or where there is no stable release among those to choose from.
/// </summary>
internal static class PreReleases
{
    /// <summary>Whether pre-releases count among these releases.</summary>
    public static bool Count(ReleaseScope scope, bool areAskedFor) =>
        areAskedFor || scope.IsChannelNamed || !scope.Releases.Any(one => one.Version is { IsPrerelease: false });

    /// <summary>Words about what a reader would have expected instead of what was chosen; empty where nothing is higher.</summary>
    public static string LeftOut(CandidateRelease chosen, IEnumerable<CandidateRelease> releases)
    {
        var higher = releases
            .Where(one => one.Version is { IsPrerelease: true } version && version.CompareTo(chosen.Version) > 0)
            .OrderByDescending(one => one.Version)
            .Select(one => one.Text)
            .ToList();
        return higher.Count switch
        {
            0 => string.Empty,
            1 => "; " + higher[0] + " was left out as a pre-release",
            2 => "; " + Words.All(higher) + " were left out as pre-releases",
            _ => "; " + higher[0] + " and " + Counted.Of(higher.Count - 1, "lower pre-release") + " were left out",
        };
    }
}
