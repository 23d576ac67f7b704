using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>Which deployments or runbook runs are meant: those of a project, or those of tasks.</summary>
public sealed record DeploymentQuery
{
    /// <summary>Id, name or slug of the project; null where tasks are given.</summary>
    public string? Project { get; init; }

    /// <summary>Id, name or slug of a runbook of the project, whose runs are meant instead of deployments.</summary>
    public string? Runbook { get; init; }

    /// <summary>Id, name or slug of the environment; null for all.</summary>
    public string? Environment { get; init; }

    /// <summary>Id, name or slug of the tenant; null for all tenants, and for none.</summary>
    public string? Tenant { get; init; }

    /// <summary>Version of the release; null for any.</summary>
    public string? Version { get; init; }

    /// <summary>Ids of tasks or deployments; where there are any, nothing else counts.</summary>
    public IReadOnlyList<string> Tasks { get; init => field = value.ToArray(); } = [];

    /// <summary>What was made since then is meant too, ended or not; null for what is not over, and what is in use.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The task that asks; it is never meant. Null outside of an Octopus step.</summary>
    public string? OwnTask { get; init; }

    /// <summary>Ids of the holds of locks that the one who asks is under: what waits for these waits for it.</summary>
    public IReadOnlyList<string> OwnHolds { get; init => field = value.ToArray(); } = [];
}
