namespace Coordination.Core.Planning.Resolving;

/// <summary>A place that holds one release at a time: a project in an environment, for a tenant or for none.</summary>
/// <param name="ProjectId">Id of the project.</param>
/// <param name="EnvironmentId">Id of the environment.</param>
/// <param name="TenantId">Id of the tenant; null for none.</param>
internal sealed record Cell(string ProjectId, string EnvironmentId, string? TenantId);
