using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus.Executions;

/// <summary>A process being carried out by a server task: a deployment or a run of a runbook. To those who wait they are the same.</summary>
internal sealed record Execution
{
    /// <summary>Id of the deployment or run.</summary>
    public required string Id { get; init; }

    /// <summary>Its task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The runbook; null for a deployment.</summary>
    public string? RunbookId { get; init; }

    /// <summary>The environment.</summary>
    public required string EnvironmentId { get; init; }

    /// <summary>The tenant, if any.</summary>
    public string? TenantId { get; init; }

    /// <summary>The release; null for a run.</summary>
    public string? ReleaseId { get; init; }

    /// <summary>The channel of the release; null for a run.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The process, frozen; null where the server does not say.</summary>
    public string? ProcessId { get; init; }

    /// <summary>Ids of actions that it leaves out.</summary>
    public IReadOnlyList<string> SkipActions { get; init; } = [];

    /// <summary>Whether it asks people what to do about a failure.</summary>
    public bool UsesGuidedFailure { get; init; }

    /// <summary>Who asked for it; null where the server does not say.</summary>
    public string? By { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>A deployment.</summary>
    public static Execution Of(DeploymentResource deployment) => new()
    {
        Id = deployment.Id,
        TaskId = deployment.TaskId,
        ProjectId = deployment.ProjectId,
        EnvironmentId = deployment.EnvironmentId,
        TenantId = NoneIfEmpty(deployment.TenantId),
        ReleaseId = deployment.ReleaseId,
        ChannelId = deployment.ChannelId,
        ProcessId = NoneIfEmpty(deployment.DeploymentProcessId),
        SkipActions = deployment.SkipActions,
        UsesGuidedFailure = deployment.UseGuidedFailure,
        By = deployment.DeployedBy,
        Created = deployment.Created,
    };

    /// <summary>A run of a runbook.</summary>
    public static Execution Of(RunbookRunResource run) => new()
    {
        Id = run.Id,
        TaskId = run.TaskId,
        ProjectId = run.ProjectId,
        RunbookId = run.RunbookId,
        EnvironmentId = run.EnvironmentId,
        TenantId = NoneIfEmpty(run.TenantId),
        ProcessId = NoneIfEmpty(run.FrozenRunbookProcessId),
        SkipActions = run.SkipActions,
        UsesGuidedFailure = run.UseGuidedFailure,
        By = run.DeployedBy,
        Created = run.Created,
    };

    private static string? NoneIfEmpty(string? id) => string.IsNullOrEmpty(id) ? null : id;
}
