namespace Coordination;

/// <summary>Says what is carried out where.</summary>
internal static class ExecutionText
{
    /// <summary>In one line, e.g. <c>Trading API 1.4.0 to Staging for Contoso</c>, or <c>Trading API runbook Refresh in Staging</c>.</summary>
    public static string Of(string project, string? runbook, string? version, string? environment, string? tenant) =>
        project + (runbook is null ? string.Empty : " runbook " + runbook) + (version is null ? string.Empty : " " + version)
        + (environment is null ? string.Empty : (runbook is null ? " to " : " in ") + environment) + (tenant is null ? string.Empty : " for " + tenant);
}
