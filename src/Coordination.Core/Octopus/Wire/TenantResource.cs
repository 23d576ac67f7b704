using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A tenant, as the server sends it.</summary>
internal sealed record TenantResource
{
    /// <summary>E.g. <c>Tenants-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether it is disabled.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Ids of the environments to which it is connected, by project id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ProjectEnvironments { get; init; } = new Dictionary<string, IReadOnlyList<string>>(System.StringComparer.OrdinalIgnoreCase);

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
