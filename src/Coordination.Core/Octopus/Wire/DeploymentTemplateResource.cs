using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>Where a release may be deployed now, as the server sends it.</summary>
internal sealed record DeploymentTemplateResource
{
    /// <summary>Environments, for a deployment without a tenant.</summary>
    public IReadOnlyList<PromotionTarget> PromoteTo { get; init; } = [];

    /// <summary>Tenants, each with its environments.</summary>
    public IReadOnlyList<TenantPromotions> TenantPromotions { get; init; } = [];
}
