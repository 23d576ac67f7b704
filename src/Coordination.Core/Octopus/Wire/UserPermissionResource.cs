namespace Coordination.Core.Octopus.Wire;

/// <summary>Where a permission holds. The restrictions to projects, environments and tenants do not apply to the library.</summary>
internal sealed record UserPermissionResource
{
    /// <summary>The space; null for all.</summary>
    public string? SpaceId { get; init; }
}
