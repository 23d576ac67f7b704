using System;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A deployment, as the server sends it.</summary>
internal sealed record DeploymentResource
{
    /// <summary>E.g. <c>Deployments-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The project.</summary>
    public string ProjectId { get; init; } = string.Empty;

    /// <summary>The environment.</summary>
    public string EnvironmentId { get; init; } = string.Empty;

    /// <summary>The tenant, if any.</summary>
    public string? TenantId { get; init; }

    /// <summary>The release.</summary>
    public string ReleaseId { get; init; } = string.Empty;

    /// <summary>Its task.</summary>
    public string TaskId { get; init; } = string.Empty;

    /// <summary>Free text; holds our marker.</summary>
    public string? Comments { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
