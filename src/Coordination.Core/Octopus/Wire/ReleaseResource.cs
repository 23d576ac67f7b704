using System;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A release, as the server sends it.</summary>
internal sealed record ReleaseResource
{
    /// <summary>E.g. <c>Releases-44</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its version; not always a semantic one.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>Its project.</summary>
    public string ProjectId { get; init; } = string.Empty;

    /// <summary>Its channel.</summary>
    public string ChannelId { get; init; } = string.Empty;

    /// <summary>When it was made.</summary>
    public DateTimeOffset Assembled { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
