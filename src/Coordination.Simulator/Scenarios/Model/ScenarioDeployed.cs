using System;

namespace Coordination.Simulator.Scenarios;

/// <summary>A deployment of the past, or several alike.</summary>
internal sealed record ScenarioDeployed(string Environment, string Version)
{
    public string? Tenant { get; init; }

    /// <summary>How long before the start the (last) deployment was created; null: some time after the release, later for later environments.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>How long it ran; null: as long as the process takes.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Success, Failed, Canceled or TimedOut.</summary>
    public string State { get; init; } = "Success";

    /// <summary>How many times it was deployed, each an hour before the next; 1 and more.</summary>
    public int Times { get; init; } = 1;
}
