using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>One deployment of a resolved plan: what exactly will be deployed where, and why that version.</summary>
public sealed record ResolvedDeployment
{
    /// <summary>Place in an order that respects every dependency, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Name of this deployment within its plan.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Id of the project, e.g. <c>Projects-1</c>.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Version of the release.</summary>
    public required string Version { get; init; }

    /// <summary>Id of the release, e.g. <c>Releases-44</c>.</summary>
    public required string ReleaseId { get; init; }

    /// <summary>Why this version, in words, e.g. <c>highest of 14 releases in channel Default</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>Name of the release's channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Name of the environment.</summary>
    public required string Environment { get; init; }

    /// <summary>Id of the environment.</summary>
    public required string EnvironmentId { get; init; }

    /// <summary>Name of the tenant; null for an untenanted deployment.</summary>
    public string? Tenant { get; init; }

    /// <summary>Id of the tenant; null for an untenanted deployment.</summary>
    public string? TenantId { get; init; }

    /// <summary>Names of the deployments that must have succeeded before this one starts.</summary>
    public IReadOnlyList<string> After { get; init => field = value.ToArray(); } = [];

    /// <summary>Version that was last deployed there with success; null where there is none or it cannot be told.</summary>
    public string? Current { get; init; }

    /// <summary>How long such a deployment usually runs, from the server's history; null without history.</summary>
    public TimeSpan? Usual { get; init; }

    /// <summary>Whether the plan as a whole would end later if this deployment took longer, judged by usual durations.</summary>
    public bool IsCritical { get; init; }

    /// <summary>Whether it is deployed where it, or something newer, is there already. With another policy than <see cref="DeploymentPolicy.Always"/> the run looks again right before it would ask for the deployment.</summary>
    public DeploymentPolicy Policy { get; init; }

    /// <summary>Why it was not to be deployed when the plan was resolved, in words, e.g. <c>1.4.0 is there already</c>; null where it was.</summary>
    public string? Skip { get; init; }

    /// <summary>When the server is to start it; null for as soon as it is asked for.</summary>
    public DateTimeOffset? QueueTime { get; init; }

    /// <summary>When the server gives it up where it could not be started by then; null for never.</summary>
    public DateTimeOffset? QueueTimeExpiry { get; init; }

    /// <summary>Release, place and version in one line, e.g. <c>Trading API 1.4.0 to Staging for Contoso</c>.</summary>
    public override string ToString() =>
        Project + " " + Version + " to " + Environment + (Tenant is null ? string.Empty : " for " + Tenant);
}
