using System;

namespace Coordination.Core.Octopus.Wire;

/// <summary>What is asked for when a deployment is created.</summary>
internal sealed record NewDeployment
{
    /// <summary>The release.</summary>
    public string ReleaseId { get; init; } = string.Empty;

    /// <summary>The environment.</summary>
    public string EnvironmentId { get; init; } = string.Empty;

    /// <summary>The tenant, if any.</summary>
    public string? TenantId { get; init; }

    /// <summary>When it is to start; null for now.</summary>
    public DateTimeOffset? QueueTime { get; init; }

    /// <summary>When it is given up where it could not start by then; null for never.</summary>
    public DateTimeOffset? QueueTimeExpiry { get; init; }

    /// <summary>Our marker.</summary>
    public string? Comments { get; init; }
}
