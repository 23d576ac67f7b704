using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>A plan after every name, version and rule was checked against a server: what will happen, exactly.</summary>
public sealed record ResolvedPlan
{
    /// <summary>Name of the plan.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of what will happen: the same releases to the same places in the same order have the same hash.</summary>
    public required string Hash { get; init; }

    /// <summary>Address of the server that it was resolved against.</summary>
    public required string Server { get; init; }

    /// <summary>Id of the space; null on servers that have none.</summary>
    public string? SpaceId { get; init; }

    /// <summary>When it was resolved, by this machine's clock.</summary>
    public DateTimeOffset ResolvedAt { get; init; }

    /// <summary>The deployments, in an order that respects every dependency.</summary>
    public required IReadOnlyList<ResolvedDeployment> Deployments { get; init => field = value.ToArray(); }

    /// <summary>How long the longest chain of deployments usually runs; null where a deployment of it has no history.</summary>
    public TimeSpan? Usual { get; init; }

    /// <summary>What a person should know though it does not stop the plan, in words.</summary>
    public IReadOnlyList<string> Remarks { get; init => field = value.ToArray(); } = [];

    /// <summary>The plan's name.</summary>
    public override string ToString() => Name;
}
