using System.Globalization;
using System.Linq;

namespace Coordination.Core.Planning.Selectors;

/// <summary><c>newest</c>: the release that was created last, whatever its version.</summary>
internal sealed record NewestVersion : ReleaseSelector
{
    /// <inheritdoc/>
    public override Choice Choose(ReleaseScope scope)
    {
        if (scope.Releases.Count == 0)
            return NoRelease.At(scope);

        // The server lists the newest first; of two made in the same instant that order decides.
        var newest = scope.Releases.Aggregate((best, one) => one.Release.Assembled > best.Release.Assembled ? one : best);
        return new Choice.Chosen(newest, "created last of " + Counted.Releases(scope) + ", "
            + newest.Release.Assembled.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC");
    }
}
