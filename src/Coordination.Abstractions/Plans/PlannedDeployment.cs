using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>One deployment as a person plans it: which project, which version of it, where, and after what. Names are not looked up yet.</summary>
public sealed record PlannedDeployment
{
    /// <summary>Name of this deployment within its plan; what others write in <see cref="After"/>. Unique, without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>Id, name or slug of the project.</summary>
    public required string Project { get; init; }

    /// <summary>
    /// Which release: an exact version (<c>1.4.0</c>), <c>latest</c> (the highest version), <c>newest</c> (the one created last),
    /// a NuGet range (<c>[1.2,2.0)</c>, <c>1.*</c>; the highest that fits), or <c>in Staging</c> (what was last deployed there with success,
    /// to the same tenant). Highest is meant as NuGet orders versions. Pre-releases count for <c>latest</c> and for ranges only where
    /// <see cref="Channel"/> is named, the channel has no stable release, or the range itself speaks of pre-releases.
    /// </summary>
    public string Version { get; init; } = "latest";

    /// <summary>Id, name or slug of the channel that the release must be of; null: exact versions of any channel, others of the project's default channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Id, name or slug of the environment; null for the plan's.</summary>
    public string? Environment { get; init; }

    /// <summary>Id, name or slug of the tenant; null for the plan's, or none.</summary>
    public string? Tenant { get; init; }

    /// <summary>Whether it is deployed where it, or something newer, is there already.</summary>
    public DeploymentPolicy Policy { get; init; } = DeploymentPolicy.Always;

    /// <summary>When the server is to start it; null for as soon as it is asked for.</summary>
    public DateTimeOffset? QueueTime { get; init; }

    /// <summary>When the server gives it up where it could not be started by then; null for never.</summary>
    public DateTimeOffset? QueueTimeExpiry { get; init; }

    /// <summary>Names of the deployments of this plan that must have succeeded before this one starts.</summary>
    public IReadOnlyList<string> After { get; init => field = value.ToArray(); } = [];

    /// <summary>Where it was written, e.g. <c>line 7, column 5</c>; null when it does not come from a file.</summary>
    public string? Position { get; init; }

    /// <summary>Release and place in one line, as far as they are named, e.g. <c>Trading API latest to Staging</c>.</summary>
    public override string ToString() =>
        Project + " " + Version + (Environment is null ? string.Empty : " to " + Environment) + (Tenant is null ? string.Empty : " for " + Tenant);

    internal PlannedDeployment StartedAfter(string name) =>
        After.Contains(name, StringComparer.OrdinalIgnoreCase) ? this : this with { After = [.. After, name] };
}
