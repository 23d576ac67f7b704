using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Octopus.Wire;

/// <summary>What a user may do, as the server sends it.</summary>
internal sealed record UserPermissionsResource
{
    /// <summary>For each permission of a space, where it holds.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<UserPermissionResource>> SpacePermissions { get; init; } = new Dictionary<string, IReadOnlyList<UserPermissionResource>>(StringComparer.Ordinal);

    /// <summary>Whether all are told: who asks may not see every team of another user.</summary>
    public bool IsPermissionsComplete { get; init; } = true;

    /// <summary>The permissions that the user has in a space, be it for some of its projects only.</summary>
    public IReadOnlyCollection<string> In(string? spaceId) =>
    [
        .. SpacePermissions
            .Where(permission => permission.Value?.Any(where => where.SpaceId is null || string.Equals(where.SpaceId, spaceId, StringComparison.OrdinalIgnoreCase)) == true)
            .Select(permission => permission.Key),
    ];
}
