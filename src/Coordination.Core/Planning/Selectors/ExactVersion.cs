using System;
using System.Linq;
using Coordination.Core.Names;
using NuGet.Versioning;

namespace Coordination.Core.Planning.Selectors;

/// <summary>
/// An exact version: the release with this very text without regard to case; failing that, the one whose version equals it
/// as NuGet compares them (<c>1.4</c> is <c>1.4.0</c>; what follows a <c>+</c> does not count).
/// </summary>
/// <param name="Version">The version as it was written.</param>
internal sealed record ExactVersion(string Version) : ReleaseSelector
{
    /// <summary>The reason of such a choice.</summary>
    public const string Reason = "this version is asked for";

    /// <inheritdoc/>
    public override Choice Choose(ReleaseScope scope)
    {
        if (scope.Releases.Count == 0)
            return NoRelease.At(scope);
        if (scope.Releases.FirstOrDefault(one => string.Equals(one.Text, Version, StringComparison.OrdinalIgnoreCase)) is { } same)
            return new Choice.Chosen(same, Reason);
        if (!NuGetVersion.TryParse(Version, out var version))
            return NoRelease.Of(scope, Version);

        var equal = scope.Releases.Where(one => version.Equals(one.Version)).ToList();
        return equal.Count switch
        {
            0 => NoRelease.Of(scope, Version),
            1 => new Choice.Chosen(equal[0], "equals " + Version + ", which is asked for"),
            _ => new Choice.None(
                "ReleaseAmbiguous",
                FailureKind.Ambiguous,
                "more than one release of " + scope.Project + " equals " + Version + ": " + Words.All([.. equal.Select(one => one.Text)]) + ".",
                "Write the whole version."),
        };
    }
}
