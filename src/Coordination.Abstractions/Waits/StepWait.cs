using System;

namespace Coordination;

/// <summary>How a wait for a step ended, with the evidence.</summary>
public sealed record StepWait
{
    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Name of the runbook; null for a deployment.</summary>
    public string? Runbook { get; init; }

    /// <summary>The step, as the process of that release names it; as the user wrote it where nothing runs.</summary>
    public required string Step { get; init; }

    /// <summary>What was waited for.</summary>
    public required AwaitedState Awaited { get; init; }

    /// <summary>How the wait ended.</summary>
    public required WaitOutcome Outcome { get; init; }

    /// <summary>Why it ended so, in words; null where the outcome says it all.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the step stood at the end; null where nothing runs.</summary>
    public StepState? State { get; init; }

    /// <summary>Version of the release; null for a run, or where it cannot be told.</summary>
    public string? Version { get; init; }

    /// <summary>Name of the environment; null where none was named and nothing runs.</summary>
    public string? Environment { get; init; }

    /// <summary>Name of the tenant; null for none.</summary>
    public string? Tenant { get; init; }

    /// <summary>Who asked for the deployment; null where the server does not say.</summary>
    public string? By { get; init; }

    /// <summary>When the step started, by the server's clock.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When the step ended, by the server's clock.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Id of the server task; null where nothing runs.</summary>
    public string? TaskId { get; init; }

    /// <summary>Address of the task in the Octopus web portal; null where nothing runs.</summary>
    public string? Link { get; init; }

    /// <summary>What is deployed where, in one line.</summary>
    public string Describe() => ExecutionText.Of(Project, Runbook, Version, Environment, Tenant);

    /// <summary>What is deployed where, the step, and the outcome, in one line.</summary>
    public override string ToString() => Describe() + ", step " + Step + ": " + Outcome;
}
