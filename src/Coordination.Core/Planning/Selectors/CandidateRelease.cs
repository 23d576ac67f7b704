using Coordination.Core.Octopus.Wire;
using NuGet.Versioning;

namespace Coordination.Core.Planning.Selectors;

/// <summary>A release that may be chosen, with its version as something that can be compared.</summary>
internal sealed class CandidateRelease(ReleaseResource release)
{
    /// <summary>The release.</summary>
    public ReleaseResource Release { get; } = release;

    /// <summary>Its version as the server writes it.</summary>
    public string Text => Release.Version;

    /// <summary>Its version; null for one that is no NuGet version, which a server may hold (octopus-api 1.6).</summary>
    public NuGetVersion? Version { get; } = NuGetVersion.TryParse(release.Version, out var version) ? version : null;
}
