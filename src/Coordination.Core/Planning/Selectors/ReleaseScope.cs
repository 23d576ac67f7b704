using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Planning.Selectors;

/// <summary>The releases among which a version is chosen.</summary>
internal sealed class ReleaseScope
{
    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Name of the channel that the releases are of; null where they are of all the project's channels.</summary>
    public string? Channel { get; init; }

    /// <summary>Whether the plan names the channel; then pre-releases of it are meant as well.</summary>
    public bool IsChannelNamed { get; init; }

    /// <summary>The releases.</summary>
    public required IReadOnlyList<CandidateRelease> Releases { get; init; }

    /// <summary>Project and channel in words.</summary>
    public string Name => Channel is null ? Project : "channel " + Channel + " of " + Project;

    /// <summary>The highest versions, highest first; those that cannot be compared are left out.</summary>
    public IReadOnlyList<string> Highest(int count) =>
        [.. Releases.Where(one => one.Version is not null).OrderByDescending(one => one.Version).Take(count).Select(one => one.Text)];
}
