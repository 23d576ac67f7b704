using System;

namespace Coordination;

/// <summary>A deployment of a project, or a run of one of its runbooks, as it stands.</summary>
public sealed record ProjectDeployment
{
    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Name of the runbook; null for a deployment.</summary>
    public string? Runbook { get; init; }

    /// <summary>Version of the release; null for a run, or where it cannot be told.</summary>
    public string? Version { get; init; }

    /// <summary>Name of the environment.</summary>
    public required string Environment { get; init; }

    /// <summary>Name of the tenant; null for none.</summary>
    public string? Tenant { get; init; }

    /// <summary>Where its task stands.</summary>
    public required TaskPhase State { get; init; }

    /// <summary>Whether it is the last that succeeded there: what is in use.</summary>
    public bool IsLastSuccessful { get; init; }

    /// <summary>Whether it is the last that was asked for there, whatever became of it.</summary>
    public bool IsNewest { get; init; }

    /// <summary>Why it ended so, in the server's words; null where there are none.</summary>
    public string? Reason { get; init; }

    /// <summary>Who asked for it; null where the server does not say.</summary>
    public string? By { get; init; }

    /// <summary>When it was queued or is to be, by the server's clock.</summary>
    public DateTimeOffset? Queued { get; init; }

    /// <summary>When it started, by the server's clock.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended, by the server's clock.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How long it took from its start to its end, pauses for people included.</summary>
    public TimeSpan? RunTime => Ended - Started;

    /// <summary>Id of its server task.</summary>
    public required string TaskId { get; init; }

    /// <summary>Id of the deployment; that of the run for a runbook.</summary>
    public required string DeploymentId { get; init; }

    /// <summary>Address of the task in the Octopus web portal.</summary>
    public required string Link { get; init; }

    /// <summary>What is deployed where, in one line.</summary>
    public string Describe() => ExecutionText.Of(Project, Runbook, Version, Environment, Tenant);

    /// <summary>What is deployed where, and its state, in one line.</summary>
    public override string ToString() => Describe() + ": " + State;
}
