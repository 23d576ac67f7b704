using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Planning.Resolving;

/// <summary>What was deployed to a cell.</summary>
internal sealed record Deployed
{
    /// <summary>Id of the release.</summary>
    public required string ReleaseId { get; init; }

    /// <summary>Id of the deployment.</summary>
    public required string DeploymentId { get; init; }

    /// <summary>Version of the release; null where only its id is known.</summary>
    public string? Version { get; init; }

    /// <summary>When the deployment ended, or was made where that is not known; null where neither is.</summary>
    public DateTimeOffset? When { get; init; }

    /// <summary>How long it ran; null where that is not known.</summary>
    public TimeSpan? Ran { get; init; }

    /// <summary>As the list of deployments shows one.</summary>
    public static Deployed Of(DeploymentResource deployment) => new() { ReleaseId = deployment.ReleaseId, DeploymentId = deployment.Id, When = deployment.Created };
}
