namespace Coordination.Core.Octopus.Wire;

/// <summary>An environment, as the server sends it.</summary>
internal sealed record EnvironmentResource
{
    /// <summary>E.g. <c>Environments-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary>Its place among the environments.</summary>
    public int SortOrder { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
