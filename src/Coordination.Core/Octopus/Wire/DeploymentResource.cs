using System;
using System.Collections.Generic;

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

    /// <summary>The channel of the release.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The process that it carries out, as it was when the release was made.</summary>
    public string? DeploymentProcessId { get; init; }

    /// <summary>Ids of actions that it leaves out.</summary>
    public IReadOnlyList<string> SkipActions { get; init; } = [];

    /// <summary>Whether it asks people what to do about a failure.</summary>
    public bool UseGuidedFailure { get; init; }

    /// <summary>Name of the user who asked for it; absent on old servers.</summary>
    public string? DeployedBy { get; init; }

    /// <summary>Its task.</summary>
    public string TaskId { get; init; } = string.Empty;

    /// <summary>Free text; holds our marker.</summary>
    public string? Comments { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
