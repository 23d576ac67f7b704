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

    /// <summary>Our marker.</summary>
    public string? Comments { get; init; }
}
