using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A deployment or a run of a runbook of the past, or several alike.</summary>
internal record ScenarioPast(string Environment)
{
    public string? Tenant { get; init; }

    /// <summary>How long before the start the (last) one was created; null: what is usual.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>How long it ran; null: as long as its steps took.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How long steps took, by name, on all their machines; those that are not named took what they take.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Steps { get; init; } = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The step at which it failed; null: its log, if it failed, tells of no steps.</summary>
    public string? FailedStep { get; init; }

    /// <summary>Success, Failed, Canceled or TimedOut.</summary>
    public string State { get; init; } = "Success";

    /// <summary>How many times, each an hour before the next; 1 and more.</summary>
    public int Times { get; init; } = 1;
}
