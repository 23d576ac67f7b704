using System;

namespace Coordination.Core.Octopus.Executions;

/// <summary>Of what and where deployments or runs are meant, by ids; null for any.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="RunbookId">The runbook; null for deployments, too.</param>
/// <param name="EnvironmentId">The environment.</param>
/// <param name="TenantId">The tenant; null for all tenants, and for none.</param>
internal sealed record ExecutionPlace(string? ProjectId, string? RunbookId, string? EnvironmentId, string? TenantId)
{
    /// <summary>Whether one of these is meant.</summary>
    public bool Holds(Execution one) =>
        Fits(ProjectId, one.ProjectId) && Fits(RunbookId, one.RunbookId) && Fits(EnvironmentId, one.EnvironmentId) && Fits(TenantId, one.TenantId);

    private static bool Fits(string? wanted, string? id) => wanted is null || string.Equals(wanted, id, StringComparison.OrdinalIgnoreCase);
}
