namespace Coordination.Core.Waiting.Targets;

/// <summary>What the project, release and place of a deployment are called; ids where no name can be seen.</summary>
/// <param name="Project">The project.</param>
/// <param name="Runbook">The runbook; null for a deployment.</param>
/// <param name="Version">The release; null for a run, or where it cannot be told.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Tenant">The tenant; null for none.</param>
internal sealed record ExecutionNames(string Project, string? Runbook, string? Version, string Environment, string? Tenant)
{
    /// <summary>In one line, e.g. <c>Trading API 1.4.0 to Staging for Contoso</c>.</summary>
    public override string ToString() =>
        Project + (Runbook is null ? string.Empty : " runbook " + Runbook) + (Version is null ? string.Empty : " " + Version)
        + (Runbook is null ? " to " : " in ") + Environment + (Tenant is null ? string.Empty : " for " + Tenant);
}
