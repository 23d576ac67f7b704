using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Makes releases, with their snapshots of process and variables.</summary>
internal sealed class ReleaseCreation(OctopusServer server)
{
    private readonly Snapshots _snapshots = new(server);

    /// <summary>Checks and adds a release; of the draft only what a client may say is taken.</summary>
    /// <param name="draft">Project, version, channel, notes, packages.</param>
    /// <param name="by">Who creates it; null: the server itself.</param>
    /// <param name="ignoreChannelRules">Packages that break the channel's rules are taken.</param>
    /// <param name="defaultPackageVersion">The version of packages for which the draft names none; null: they are missing.</param>
    /// <exception cref="Refusal">The project is disabled, the version is taken or malformed, a package lacks its version and so on.</exception>
    public Release Create(Release draft, User? by, bool ignoreChannelRules = false, string? defaultPackageVersion = null)
    {
        if (string.IsNullOrEmpty(draft.ProjectId)) throw Refusal.Because("No project ID was specified.");
        var project = server.Projects.Find(draft.ProjectId) ?? throw Refusal.NotFound();
        if (project.IsDisabled) throw Refusal.Because("The project is disabled, so releases cannot be created");
        var version = CheckVersion(draft.Version, project, existing: null);
        var channel = ChannelOf(draft, project);
        var source = server.ProjectProcesses.SourceOf(project, draft.VersionControlReference);
        var packages = PackageSelection.Of(source.Process, channel.Id, draft, defaultPackageVersion);
        if (!ignoreChannelRules && !draft.IgnoreChannelRules) ChannelRules.Check(channel, packages);
        var release = Add(project, source, channel, version, draft.ReleaseNotes, packages, server.Now);
        release.IgnoreChannelRules = ignoreChannelRules || draft.IgnoreChannelRules;
        foreach (var unknown in draft.Unknown) release.Unknown[unknown.Key] = unknown.Value;
        server.Audit.Record(EventCategories.Created, project.SpaceId, $"Release {version} was created for {project.Name}", by, release, project);
        server.Followers.ReleaseCreated(release);
        server.Retention.Changed();
        return release;
    }

    /// <summary>Adds a release of the time before the start: unchecked, with packages of its own version, and nothing follows.</summary>
    public void Add(Release draft, DateTimeOffset assembled)
    {
        var project = server.Projects.Get(draft.ProjectId);
        var channel = ChannelOf(draft, project);
        var source = server.ProjectProcesses.SourceOf(project, draft.VersionControlReference);
        Add(project, source, channel, draft.Version, draft.ReleaseNotes, PackageSelection.Of(source.Process, channel.Id, draft, draft.Version), assembled);
    }

    /// <summary>Changes version, notes, channel and packages of a release; its snapshots stay.</summary>
    /// <exception cref="Refusal">The version is taken or malformed, a package lacks its version, the channel is another project's and so on.</exception>
    public Release Modify(Release release, Release draft, User? by, bool ignoreChannelRules)
    {
        var project = server.Projects.Get(release.ProjectId);
        var version = CheckVersion(draft.Version, project, release);
        var channel = ChannelOf(draft, project);
        var packages = PackageSelection.Of(release.ProcessIn(server), channel.Id, draft, defaultVersion: null);
        if (!ignoreChannelRules) ChannelRules.Check(channel, packages);
        release.Version = version;
        release.ChannelId = channel.Id;
        release.ReleaseNotes = draft.ReleaseNotes;
        release.SelectedPackages = packages;
        release.IgnoreChannelRules = ignoreChannelRules;
        release.LastModifiedOn = server.Now;
        release.LastModifiedBy = by?.Username;
        server.Audit.Record(EventCategories.Modified, release.SpaceId, $"Release {version} of {project.Name} was changed", by, release, project);
        return release;
    }

    /// <summary>Takes the variables as they are now into the release.</summary>
    public void SnapshotVariables(Release release) => _snapshots.TakeVariables(release, server.Projects.Get(release.ProjectId));

    /// <summary>Removes the release with its deployments, tasks, events and artifacts. A task that still runs is killed without a trace.</summary>
    public void Delete(Release release, User? by)
    {
        foreach (var deployment in release.Deployments.ToArray()) server.DeploymentCreation.Delete(deployment, by: null);
        server.Releases.Remove(release.Id);
        server.Audit.Record(EventCategories.Deleted, release.SpaceId, $"Release {release.Version} was deleted", by, release, server.Projects.Find(release.ProjectId));
    }

    private Release Add(Project project, ReleaseSource source, Channel channel, string version, string? notes, List<SelectedPackage> packages, DateTimeOffset assembled)
    {
        var release = new Release
        {
            SpaceId = project.SpaceId,
            ProjectId = project.Id,
            Version = version,
            ChannelId = channel.Id,
            ReleaseNotes = notes,
            Assembled = assembled,
            SelectedPackages = packages,
            VersionControlReference = source.Reference,
            ProjectDeploymentProcessSnapshotId = _snapshots.Of(server.Processes, source.Process).Id,
        };
        _snapshots.TakeVariables(release, project);
        return server.Releases.Add(release);
    }

    private string CheckVersion(string? draft, Project project, Release? existing)
    {
        var version = ReleaseVersions.Check(draft);
        return server.Releases.All(other => other == existing || !other.ProjectId.IsSameAs(project.Id) || !other.Version.IsSameAs(version)) ? version
            : throw Refusal.Because($"Release '{version}' already exists for this project. Please use a different version, or look at using a mask to auto-increment the number.");
    }

    private Channel ChannelOf(Release draft, Project project)
    {
        if (!string.IsNullOrEmpty(draft.ChannelId))
        {
            var named = server.Channels.Find(draft.ChannelId) ?? throw Refusal.NotFound();
            return named.ProjectId.IsSameAs(project.Id) ? named
                : throw Refusal.Because($"The channel {named.Name} specified for this release belongs to the project {named.ProjectId}. It does not belong to the same project as the release.");
        }

        IReadOnlyList<Channel> channels = [.. server.Channels.Where(channel => channel.ProjectId.IsSameAs(project.Id))];
        return channels.FirstOrDefault(channel => channel.IsDefault) ?? (channels.Count == 1 ? channels[0]
            : throw Refusal.Because("A channelId must be provided for a release when more than one exists for that project and no default channel has been specified."));
    }
}
