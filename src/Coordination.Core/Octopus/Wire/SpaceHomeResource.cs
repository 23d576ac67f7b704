namespace Coordination.Core.Octopus.Wire;

/// <summary>The root document of a space: nothing but its links.</summary>
internal sealed record SpaceHomeResource
{
    /// <summary>Where the resources of the space are.</summary>
    public Links Links { get; init; } = [];
}
