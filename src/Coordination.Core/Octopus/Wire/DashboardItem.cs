using System;

namespace Coordination.Core.Octopus.Wire;

/// <summary>One cell of the dashboard.</summary>
internal sealed record DashboardItem
{
    /// <summary>The project.</summary>
    public string ProjectId { get; init; } = string.Empty;

    /// <summary>The environment.</summary>
    public string EnvironmentId { get; init; } = string.Empty;

    /// <summary>The tenant, if any.</summary>
    public string? TenantId { get; init; }

    /// <summary>The release.</summary>
    public string ReleaseId { get; init; } = string.Empty;

    /// <summary>Its version.</summary>
    public string ReleaseVersion { get; init; } = string.Empty;

    /// <summary>The deployment.</summary>
    public string DeploymentId { get; init; } = string.Empty;

    /// <summary>Its task.</summary>
    public string TaskId { get; init; } = string.Empty;

    /// <summary>The state of the task; see <see cref="TaskStates"/>.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>When the task started.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? CompletedTime { get; init; }
}
