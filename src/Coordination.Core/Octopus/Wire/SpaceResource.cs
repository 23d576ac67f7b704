namespace Coordination.Core.Octopus.Wire;

/// <summary>A space, as the server sends it.</summary>
internal sealed record SpaceResource
{
    /// <summary>E.g. <c>Spaces-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether it is meant when none is named.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
