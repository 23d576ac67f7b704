namespace Coordination.Core.Octopus.Wire;

/// <summary>A project, as the server sends it.</summary>
internal sealed record ProjectResource
{
    /// <summary>E.g. <c>Projects-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether releases and deployments of it are refused.</summary>
    public bool IsDisabled { get; init; }

    /// <summary><c>Untenanted</c>, <c>TenantedOrUntenanted</c> or <c>Tenanted</c>.</summary>
    public string? TenantedDeploymentMode { get; init; }

    /// <summary>Its lifecycle.</summary>
    public string LifecycleId { get; init; } = string.Empty;

    /// <summary>Where its deployment process is kept; absent on servers that keep all in their database.</summary>
    public PersistenceResource? PersistenceSettings { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
