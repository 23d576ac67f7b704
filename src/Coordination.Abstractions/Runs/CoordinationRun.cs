using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What became of a plan.</summary>
public sealed record CoordinationRun
{
    /// <summary>Id of the run, as it stands in the comment of each deployment.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>When the run began, by this machine's clock.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the run ended, by this machine's clock.</summary>
    public required DateTimeOffset Ended { get; init; }

    /// <summary>How each deployment ended, in the plan's order.</summary>
    public required IReadOnlyList<DeploymentResult> Deployments { get; init => field = value.ToArray(); }

    /// <summary>How many requests the run sent to the server, repetitions included.</summary>
    public int Requests { get; init; }

    /// <summary>Whether every deployment was deployed or current already, or asked for where none was to be waited for.</summary>
    public bool Succeeded => Deployments.All(deployment => deployment.Outcome is DeploymentOutcome.Deployed or DeploymentOutcome.AlreadyCurrent or DeploymentOutcome.Requested);
}
