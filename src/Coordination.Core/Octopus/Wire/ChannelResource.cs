namespace Coordination.Core.Octopus.Wire;

/// <summary>A channel, as the server sends it.</summary>
internal sealed record ChannelResource
{
    /// <summary>E.g. <c>Channels-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary>Its project.</summary>
    public string ProjectId { get; init; } = string.Empty;

    /// <summary>Its lifecycle; null for the project's.</summary>
    public string? LifecycleId { get; init; }

    /// <summary>Whether releases are of it when nothing else is said.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
