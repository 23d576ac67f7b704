using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A tenant to which a release may be deployed.</summary>
internal sealed record TenantPromotions
{
    /// <summary>The tenant.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its environments.</summary>
    public IReadOnlyList<PromotionTarget> PromoteTo { get; init; } = [];
}
