using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>How one planned deployment ended, with the evidence.</summary>
public sealed record DeploymentResult
{
    /// <summary>Name of the deployment within its plan.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Version of the release.</summary>
    public required string Version { get; init; }

    /// <summary>Name of the environment.</summary>
    public required string Environment { get; init; }

    /// <summary>Name of the tenant; null for an untenanted deployment.</summary>
    public string? Tenant { get; init; }

    /// <summary>How it ended.</summary>
    public required DeploymentOutcome Outcome { get; init; }

    /// <summary>Why it ended so, in words; null where the outcome says it all.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether its task ended with warnings.</summary>
    public bool HasWarnings { get; init; }

    /// <summary>Id of the server task; null where none was made.</summary>
    public string? TaskId { get; init; }

    /// <summary>Id of the deployment; null where none was made.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>Address of the task in the Octopus web portal; null where none was made.</summary>
    public string? Link { get; init; }

    /// <summary>When the task was queued, by the server's clock.</summary>
    public DateTimeOffset? Queued { get; init; }

    /// <summary>When the task started, by the server's clock; null where it did not.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When the task ended, by the server's clock; null where it did not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How long the task waited in the queue before it first started.</summary>
    public TimeSpan? QueueTime => Started - Queued;

    /// <summary>How long the task took from its start to its end, pauses for people included.</summary>
    public TimeSpan? RunTime => Ended - Started;

    /// <summary>Deployments that the server made besides this one of the same request; empty nearly always.</summary>
    public IReadOnlyList<Twin> Twins { get; init => field = value.ToArray(); } = [];

    /// <summary>Release, place and outcome in one line.</summary>
    public override string ToString() =>
        Project + " " + Version + " to " + Environment + (Tenant is null ? string.Empty : " for " + Tenant) + ": " + Outcome;
}
