using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>A release as the executions API describes it: by names; version and packages may be left to the server.</summary>
internal static class NamedRelease
{
    public static Release Draft(Project project, ApiCall call)
    {
        var body = call.Body;
        var version = body.Text("ReleaseVersion") is { Length: > 0 } given ? given : NextVersion.Of(project, call.Server);
        var reference = new VersionControlReference { GitRef = body.Text("GitRef"), GitCommit = body.Text("GitCommit") };
        return new Release
        {
            SpaceId = call.Space.Id,
            ProjectId = project.Id,
            Version = version,
            ChannelId = body.Text("ChannelName") is { Length: > 0 } name ? ChannelNamed(name, project, call).Id : null,
            ReleaseNotes = body.Text("ReleaseNotes"),
            VersionControlReference = reference,
            SelectedPackages = [.. Packages(call.Server.ProjectProcesses.SourceOf(project, reference).Process, version, call)],
        };
    }

    private static Channel ChannelNamed(string name, Project project, ApiCall call) =>
        call.Server.Channels.In(call.Space.Id).Where(channel => Lookups.Same(channel.ProjectId, project.Id)).ByName(name, "channel");

    /// <summary>
    /// Every package of the process gets a version: as <c>Packages</c> says ("step:version" or "version"), else <c>PackageVersion</c>,
    /// else that of the last release, else the release's own: the simulated feed has every version of every package.
    /// </summary>
    private static IEnumerable<SelectedPackage> Packages(DeploymentProcess process, string version, ApiCall call)
    {
        var fallback = call.Body.Text("PackageVersion") is { Length: > 0 } common ? common : null;
        var said = call.Body.Texts("Packages").Select(text => text.Split(':')).ToList();
        return ReleaseTemplate.PackagesOf(process, call.Server).Select(package => new SelectedPackage
        {
            ActionName = package.Action.Name,
            PackageReferenceName = package.Reference.Name,
            Version = said.Find(parts => parts.Length == 1 || Lookups.Same(parts[0], package.Action.Name) || Lookups.Same(parts[0], package.Reference.PackageId))?.Last() ?? DefaultOf(package, version, fallback, call),
        });
    }

    /// <summary>Of a project that is deployed the release that was created last; its releases are no packages, of which any version is there.</summary>
    private static string DefaultOf(TemplatePackage package, string version, string? common, ApiCall call) =>
        package.Action.ActionType is ProcessProperties.DeployReleaseType ? ChildRelease.LatestVersion(package.Action, call.Server) ?? version : common ?? package.LastSelected ?? version;
}
