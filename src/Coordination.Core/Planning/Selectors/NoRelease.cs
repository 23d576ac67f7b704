using System.Linq;
using Coordination.Core.Names;

namespace Coordination.Core.Planning.Selectors;

/// <summary>Why no release can be chosen.</summary>
internal static class NoRelease
{
    /// <summary>There is none at all.</summary>
    public static Choice.None At(ReleaseScope scope) => new(
        "NoReleases",
        FailureKind.NotFound,
        scope.Name + " has no release, or your user may not see any.",
        "Create a release, or name another channel. To see releases, the user of your key needs the permission ReleaseView.");

    /// <summary>None has the version.</summary>
    public static Choice.None Of(ReleaseScope scope, string version)
    {
        var highest = scope.Highest(3);
        var words = scope.Releases.Select(one => one.Text).Concat(["latest", "newest"]);
        return new(
            "ReleaseNotFound",
            FailureKind.NotFound,
            scope.Name + " has no release " + version + "." + Nearest.Question(version, words)
                + (highest.Count == 0 ? string.Empty : " The highest " + (highest.Count == 1 ? "is " : "are ") + Words.All(highest) + "."),
            "Create the release, or name one that exists; 'latest' is the highest.");
    }

    /// <summary>Some exist, but none can be ordered by version.</summary>
    public static Choice.None Comparable(ReleaseScope scope) => new(
        "VersionsNotComparable",
        FailureKind.Invalid,
        "no version of the " + Counted.Releases(scope) + " of " + scope.Project + " can be compared with others, e.g. " + Words.Quoted(scope.Releases[0].Text) + ".",
        "Write the exact version, or 'newest' for the release that was created last.");
}
