using System;
using System.Linq;
using NuGet.Versioning;

namespace Coordination.Simulator.State;

/// <summary>Which release a "Deploy a release" step deploys, or why none.</summary>
internal sealed record ChildRelease
{
    /// <summary>Null: there is a fault.</summary>
    public Release? Release { get; private init; }

    /// <summary>Null: untenanted.</summary>
    public Tenant? Tenant { get; private init; }

    /// <summary>Why it need not be deployed; null: it is to be.</summary>
    public string? SkipReason { get; private init; }

    /// <summary>What is wrong where there is no release.</summary>
    public string Fault { get; private init; } = "";

    /// <summary>The project that a step deploys; null: the server does not have it.</summary>
    public static Project? ProjectOf(ProcessAction action, OctopusServer server) => server.Projects.Find(action.Property(ProcessProperties.ReleaseProject));

    /// <summary>The version that is chosen where nobody chooses: of the release that was created last, whatever its number.</summary>
    public static string? LatestVersion(ProcessAction action, OctopusServer server) =>
        ProjectOf(action, server) is { } project ? server.Releases.Where(release => release.ProjectId.IsSameAs(project.Id)).OrderBy(release => release.Assembled).LastOrDefault()?.Version : null;

    /// <summary>What the step of a run deploys: the version that the parent's release has for it, for the parent's tenant where the child knows tenants.</summary>
    public static ChildRelease Of(ProcessAction action, ProcessRun run)
    {
        var project = ProjectOf(action, run.Server)!;
        var version = run.Execution.Snapshot.SelectedPackages.Find(package => package.ActionName.IsSameAs(action.Name))?.Version;
        var release = run.Server.Releases.FirstOrDefault(one => one.ProjectId.IsSameAs(project.Id) && one.Version.IsSameAs(version));
        if (release is null) return new ChildRelease { Fault = $"There is no release {version} of {project.Name}." };
        var tenant = project.TenantedDeploymentMode == TenantedDeploymentMode.Untenanted ? null : run.Tenant;
        return new ChildRelease { Release = release, Tenant = tenant, SkipReason = NotConnected(tenant, project, run) ?? NotNeeded(action, release, tenant, run) };
    }

    private static string? NotConnected(Tenant? tenant, Project project, ProcessRun run) =>
        tenant is null || (tenant.ProjectEnvironments.TryGetValue(project.Id, out var connected) && connected.Contains(run.Environment.Id, StringComparer.OrdinalIgnoreCase)) ? null
            : $"{project.Name} is not deployed: the tenant {tenant.Name} is not connected to it in {run.Environment.Name}.";

    /// <summary>A condition that is bound to a variable counts as Always, as on real servers.</summary>
    private static string? NotNeeded(ProcessAction action, Release release, Tenant? tenant, ProcessRun run)
    {
        var current = run.Server.Dashboard.HistoryOf(release.ProjectId, run.Environment.Id, tenant?.Id).LastOrDefault(one => one.Task.State == TaskState.Success)?.Release.Version;
        return current is null ? null : action.Property(ProcessProperties.ReleaseCondition) switch
        {
            "IfNotCurrentVersion" when current.IsSameAs(release.Version) => $"Release {release.Version} is not deployed: it is the current one in {run.Environment.Name}.",
            "IfNewer" when !IsNewer(release.Version, current) => $"Release {release.Version} is not deployed: it is not newer than {current}, the current one in {run.Environment.Name}.",
            _ => null,
        };
    }

    private static bool IsNewer(string version, string current) => !NuGetVersion.TryParse(version, out var one) || !NuGetVersion.TryParse(current, out var other) || one > other;
}
