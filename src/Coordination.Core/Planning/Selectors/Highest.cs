using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Names;

namespace Coordination.Core.Planning.Selectors;

/// <summary>The highest of some releases.</summary>
internal static class Highest
{
    /// <summary>The highest by version, of equal ones the one created last; null where no version can be compared.</summary>
    public static CandidateRelease? Of(IEnumerable<CandidateRelease> releases)
    {
        CandidateRelease? highest = null;
        foreach (var one in releases)
        {
            if (one.Version is null)
                continue;
            var order = highest is null ? 1 : one.Version.CompareTo(highest.Version);
            if (order > 0 || (order == 0 && one.Release.Assembled > highest!.Release.Assembled))
                highest = one;
        }

        return highest;
    }

    /// <summary>Words about versions that could not be compared; empty where all could.</summary>
    public static string NotCompared(IEnumerable<CandidateRelease> releases)
    {
        var odd = releases.Where(one => one.Version is null).Select(one => one.Text).ToList();
        return odd.Count switch
        {
            0 => string.Empty,
            1 => "; " + Words.Quoted(odd[0]) + " cannot be compared and was left out",
            _ => "; " + Counted.Of(odd.Count, "version") + " that cannot be compared were left out, e.g. " + Words.Quoted(odd[0]),
        };
    }
}
