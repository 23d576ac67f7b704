using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Targets;

/// <summary>What a query names, found; null for what it leaves open.</summary>
internal sealed record Place
{
    /// <summary>The project.</summary>
    public ProjectResource? Project { get; init; }

    /// <summary>The runbook.</summary>
    public RunbookResource? Runbook { get; init; }

    /// <summary>The environment.</summary>
    public EnvironmentResource? Environment { get; init; }

    /// <summary>The tenant.</summary>
    public TenantResource? Tenant { get; init; }

    /// <summary>The version of the release.</summary>
    public string? Version { get; init; }

    /// <summary>In words, e.g. <c>Trading API in Staging for Contoso</c>.</summary>
    public override string ToString() =>
        (Project?.Name ?? "any project") + (Version is null ? string.Empty : " " + Version) + (Runbook is null ? string.Empty : " runbook " + Runbook.Name)
        + (Environment is null ? string.Empty : " in " + Environment.Name) + (Tenant is null ? string.Empty : " for " + Tenant.Name);
}
