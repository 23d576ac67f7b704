namespace Coordination.Core.Octopus.Wire;

/// <summary>An environment to which a release may be deployed.</summary>
internal sealed record PromotionTarget
{
    /// <summary>The environment.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
