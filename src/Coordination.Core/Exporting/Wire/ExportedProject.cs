using System.Collections.Generic;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting.Wire;

/// <summary>What of a project goes into a scenario.</summary>
internal sealed record ExportedProject
{
    /// <summary>E.g. <c>Projects-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Whether releases and deployments of it are refused.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Its lifecycle.</summary>
    public string LifecycleId { get; init; } = string.Empty;

    /// <summary><c>Untenanted</c>, <c>TenantedOrUntenanted</c> or <c>Tenanted</c>.</summary>
    public string? TenantedDeploymentMode { get; init; }

    /// <summary><c>EnvironmentDefault</c>, <c>Off</c> or <c>On</c>.</summary>
    public string? DefaultGuidedFailureMode { get; init; }

    /// <summary>The library variable sets that it includes.</summary>
    public IReadOnlyList<string> IncludedLibraryVariableSetIds { get; init; } = [];

    /// <summary>Where its deployment process is kept.</summary>
    public PersistenceResource? PersistenceSettings { get; init; }

    /// <summary>Where related resources are.</summary>
    public Links Links { get; init; } = [];
}
