using System.Linq;
using NuGet.Versioning;

namespace Coordination.Core.Planning.Selectors;

/// <summary>
/// A NuGet range, floating ones (<c>1.*</c>) included: the highest version that fits. <see cref="PreReleases"/> says when pre-releases count.
/// Unlike in NuGet, a pre-release of an excluded upper bound does not fit: <c>[1.2,2.0)</c> does not admit <c>2.0.0-beta</c>.
/// </summary>
/// <param name="Text">The range as it was written.</param>
/// <param name="Range">The range.</param>
internal sealed record VersionInRange(string Text, VersionRange Range) : ReleaseSelector
{
    /// <inheritdoc/>
    public override Choice Choose(ReleaseScope scope)
    {
        if (scope.Releases.Count == 0)
            return NoRelease.At(scope);
        var withPreReleases = PreReleases.Count(scope, SpeaksOfPreReleases());
        var fitting = scope.Releases.Where(one => one.Version is not null && Admits(one.Version)).ToList();
        var chosen = Highest.Of(fitting.Where(one => withPreReleases || one.Version is { IsPrerelease: false }));
        if (chosen is null)
            return NoneFits(scope, Highest.Of(fitting));

        var left = withPreReleases ? string.Empty : PreReleases.LeftOut(chosen, fitting);
        return new Choice.Chosen(chosen, "highest that " + Text + " admits of " + Counted.Releases(scope) + left + Highest.NotCompared(scope.Releases));
    }

    /// <summary>Whether a version is one of those that the range means.</summary>
    public bool Admits(NuGetVersion version)
    {
        // A floating range has no upper bound of its own: "1.*" as a range alone admits 2.0.
        if (!Range.Satisfies(version) || (Range.Float is { } floating && !Admits(floating, version)))
            return false;
        var isPreReleaseOfExcludedBound = version.IsPrerelease
            && Range is { HasUpperBound: true, IsMaxInclusive: false, MaxVersion: { IsPrerelease: false } bound }
            && version.Version == bound.Version;
        return !isPreReleaseOfExcludedBound;
    }

    // A float that speaks of stable versions only is asked about the stable version that a pre-release leads to.
    private static bool Admits(FloatRange floating, NuGetVersion version) =>
        floating.Satisfies(version) || (version.IsPrerelease && !floating.IncludePrerelease && floating.Satisfies(new NuGetVersion(version.Version)));

    private bool SpeaksOfPreReleases() =>
        Range.Float is { IncludePrerelease: true } || Range.MinVersion is { IsPrerelease: true } || Range.MaxVersion is { IsPrerelease: true };

    private Choice.None NoneFits(ReleaseScope scope, CandidateRelease? preRelease)
    {
        var highest = scope.Highest(3);
        var what = "no release of " + scope.Name + " satisfies " + Text + ".";
        if (preRelease is not null)
            what += " " + preRelease.Text + " would, but is a pre-release.";
        what += highest.Count == 0
            ? " None of its " + Counted.Releases(scope) + " has a version that can be compared."
            : " The highest of its " + Counted.Of(scope.Releases.Count, "release") + ": " + string.Join(", ", highest) + ".";
        return new("NoReleaseInRange", FailureKind.NotFound, what, preRelease is null
            ? "Widen the range, or create a release that it admits."
            : "Write that version, name the channel in the plan, or let the range speak of pre-releases, e.g. '1.*-*'.");
    }
}
