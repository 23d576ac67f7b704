using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What deploying a project does: its steps, in order. Everything in it has names, no ids, so that it means the same on another server.</summary>
public sealed record DeploymentProcess
{
    /// <summary>Name, id or slug of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<DeploymentStep> Steps { get; init => field = value.ToArray(); } = [];

    /// <summary>Id on the server, e.g. <c>deploymentprocess-Projects-1</c>; null where it was not read from one.</summary>
    public string? Id { get; init; }

    /// <summary>How often it was saved when it was read; null where it was not read from a server.</summary>
    public int? Version { get; init; }

    /// <summary>Branch, tag or commit, where the project keeps its process in Git.</summary>
    public string? GitReference { get; init; }

    /// <summary>The release whose frozen copy this is; null for the project's own process.</summary>
    public string? Release { get; init; }

    /// <summary>The document as it was read, as JSON with names in place of ids. It holds what this version of the module knows nothing of, and is what changes are measured against.</summary>
    public string? Document { get; init; }

    /// <summary>The project, and the release or Git reference.</summary>
    public override string ToString() => Project + (Release is null ? string.Empty : " " + Release) + (GitReference is null ? string.Empty : " at " + GitReference);
}
