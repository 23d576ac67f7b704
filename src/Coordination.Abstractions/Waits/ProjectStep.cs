using System;

namespace Coordination;

/// <summary>A step of a deployment or runbook run, as it stands. Its <see cref="TaskId"/> and <see cref="Number"/> are what Wait-ProjectStep takes from the pipeline.</summary>
public sealed record ProjectStep
{
    /// <summary>Its number in the process of that release, e.g. <c>3</c>, or <c>3.1</c> for an action of a step that has several.</summary>
    public required string Number { get; init; }

    /// <summary>Its name; <c>Rolling/Migrate database</c> for an action of a step that has several.</summary>
    public required string Step { get; init; }

    /// <summary>Its slug; null on servers that have none.</summary>
    public string? Slug { get; init; }

    /// <summary>Where it stands.</summary>
    public required StepState State { get; init; }

    /// <summary>Why it stands so, where the state does not say it all, e.g. <c>approval by Release managers</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>When it started, by the server's clock.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended, by the server's clock.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How long it took; null while it runs.</summary>
    public TimeSpan? Duration => Ended - Started;

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

    /// <summary>Id of the server task.</summary>
    public required string TaskId { get; init; }

    /// <summary>Number, name and state in one line.</summary>
    public override string ToString() => Number + ". " + Step + ": " + State;
}
