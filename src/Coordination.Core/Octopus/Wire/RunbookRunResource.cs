using System;
using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A run of a runbook, as the server sends it.</summary>
internal sealed record RunbookRunResource
{
    /// <summary>E.g. <c>RunbookRuns-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The project.</summary>
    public string ProjectId { get; init; } = string.Empty;

    /// <summary>The runbook.</summary>
    public string RunbookId { get; init; } = string.Empty;

    /// <summary>The environment.</summary>
    public string EnvironmentId { get; init; } = string.Empty;

    /// <summary>The tenant, if any.</summary>
    public string? TenantId { get; init; }

    /// <summary>Its task.</summary>
    public string TaskId { get; init; } = string.Empty;

    /// <summary>The process that it runs, as it was when its snapshot was made.</summary>
    public string FrozenRunbookProcessId { get; init; } = string.Empty;

    /// <summary>Ids of actions that it leaves out.</summary>
    public IReadOnlyList<string> SkipActions { get; init; } = [];

    /// <summary>Whether it asks people what to do about a failure.</summary>
    public bool UseGuidedFailure { get; init; }

    /// <summary>Name of the user who asked for it; absent on old servers.</summary>
    public string? DeployedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }
}
