namespace Coordination.Core.Octopus.Wire;

/// <summary>Where a permission holds. The restrictions to projects, environments and tenants are left out: they do not apply to the library, and a task of theirs tells by itself that it is hidden.</summary>
internal sealed record UserPermissionResource
{
    /// <summary>The space; null for all.</summary>
    public string? SpaceId { get; init; }
}
