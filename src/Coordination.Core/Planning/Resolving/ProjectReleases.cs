using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Selectors;

namespace Coordination.Core.Planning.Resolving;

/// <summary>The channels and releases of one project, each read once and only when needed. Used by one thread at a time.</summary>
internal sealed class ProjectReleases
{
    private readonly IOctopusSpace _space;
    private readonly IReadOnlyList<ChannelResource> _channels;
    private readonly Dictionary<string, CandidateRelease?> _found = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<CandidateRelease>? _all;

    private ProjectReleases(IOctopusSpace space, ProjectResource project, IReadOnlyList<ChannelResource> channels)
    {
        _space = space;
        _channels = channels;
        Project = project;
        Channels = new("channel", "ProcessView", channels, one => one.Id, one => one.Name, one => one.Slug);
    }

    /// <summary>The project.</summary>
    public ProjectResource Project { get; }

    /// <summary>Its channels.</summary>
    public NameIndex<ChannelResource> Channels { get; }

    /// <summary>The channel that is meant where none is named; null where there are several and none is the default.</summary>
    public ChannelResource? DefaultChannel => _channels.FirstOrDefault(one => one.IsDefault) ?? (_channels.Count == 1 ? _channels[0] : null);

    /// <summary>Reads the channels.</summary>
    public static async Task<ProjectReleases> ReadAsync(IOctopusSpace space, ProjectResource project, CancellationToken cancellationToken) =>
        new(space, project, await space.GetChannelsAsync(project, cancellationToken).ConfigureAwait(false));

    /// <summary>Name of a release's channel; its id where the user may not see the channel.</summary>
    public string ChannelName(ReleaseResource release) =>
        _channels.FirstOrDefault(one => string.Equals(one.Id, release.ChannelId, StringComparison.Ordinal))?.Name ?? release.ChannelId;

    /// <summary>All releases.</summary>
    public async Task<IReadOnlyList<CandidateRelease>> GetAllAsync(CancellationToken cancellationToken)
    {
        if (_all is null)
        {
            var releases = await _space.GetReleasesAsync(Project, cancellationToken).ConfigureAwait(false);
            _all = [.. releases.Select(one => new CandidateRelease(one))];
        }

        return _all;
    }

    /// <summary>The release with exactly this version; null where there is none. Asks for that one alone as long as the others are not needed.</summary>
    public async Task<CandidateRelease?> FindAsync(string version, CancellationToken cancellationToken)
    {
        if (_all is not null)
            return _all.FirstOrDefault(one => string.Equals(one.Text, version, StringComparison.OrdinalIgnoreCase));
        if (_found.TryGetValue(version, out var known))
            return known;
        var release = await _space.FindReleaseAsync(Project, version, cancellationToken).ConfigureAwait(false);
        return _found[version] = release is null ? null : new CandidateRelease(release);
    }

    /// <summary>The release that was deployed somewhere; null where it exists no more.</summary>
    public async Task<CandidateRelease?> FindAsync(Deployed deployed, CancellationToken cancellationToken)
    {
        var found = deployed.Version is null ? null : await FindAsync(deployed.Version, cancellationToken).ConfigureAwait(false);
        if (found is not null && string.Equals(found.Release.Id, deployed.ReleaseId, StringComparison.Ordinal))
            return found;
        var all = await GetAllAsync(cancellationToken).ConfigureAwait(false);
        return all.FirstOrDefault(one => string.Equals(one.Release.Id, deployed.ReleaseId, StringComparison.Ordinal));
    }
}
