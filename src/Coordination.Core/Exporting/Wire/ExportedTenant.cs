using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>What of a tenant goes into a scenario.</summary>
internal sealed record ExportedTenant
{
    /// <summary>E.g. <c>Tenants-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its tags, each as set and name.</summary>
    public IReadOnlyList<string> TenantTags { get; init; } = [];

    /// <summary>Project id to the ids of environments.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ProjectEnvironments { get; init; } = new Dictionary<string, IReadOnlyList<string>>(System.StringComparer.OrdinalIgnoreCase);
}
