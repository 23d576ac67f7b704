using System.Linq;

namespace Coordination.Core.Planning.Selectors;

/// <summary><c>latest</c>: the highest version of the channel in the order of NuGet. <see cref="PreReleases"/> says when pre-releases count.</summary>
internal sealed record LatestVersion : ReleaseSelector
{
    /// <inheritdoc/>
    public override Choice Choose(ReleaseScope scope)
    {
        if (scope.Releases.Count == 0)
            return NoRelease.At(scope);
        var withPreReleases = PreReleases.Count(scope, areAskedFor: false);
        var highest = Highest.Of(scope.Releases.Where(one => withPreReleases || one.Version is { IsPrerelease: false }));
        if (highest is null)
            return NoRelease.Comparable(scope);

        var reason = scope.Releases.Count == 1 ? "the only release" + Counted.Releases(scope).Substring("1 release".Length) : "highest of " + Counted.Releases(scope);
        var left = withPreReleases ? string.Empty : PreReleases.LeftOut(highest, scope.Releases);
        return new Choice.Chosen(highest, reason + left + Highest.NotCompared(scope.Releases));
    }
}
