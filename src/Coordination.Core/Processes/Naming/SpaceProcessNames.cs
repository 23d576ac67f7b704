using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Processes.Naming;

/// <summary>What the processes of one project can refer to in its space.</summary>
internal sealed class SpaceProcessNames(OctopusSpace space, ProjectResource project) : IProcessNames
{
    private IReadOnlyList<NamedThing>? _channels;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NamedThing>?> ListAsync(ReferenceKind kind, bool anew, CancellationToken cancellationToken)
    {
        if (kind == ReferenceKind.Channel)
            return _channels = (anew ? null : _channels) ?? await ChannelsAsync(cancellationToken).ConfigureAwait(false);
        if (kind == ReferenceKind.TenantTag)
            return (await space.Names.TenantTagsAsync(anew, cancellationToken).ConfigureAwait(false))?.Select(tag => new NamedThing(tag, tag, Slug: null)).ToList();
        var all = await space.Names.ListAsync(LinkOf(kind), anew, cancellationToken).ConfigureAwait(false);
        return all is null ? null : [.. all.Select(resource => new NamedThing(resource.Id, resource.Name, AliasOf(resource)))];
    }

    private static string LinkOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Environment => "Environments",
        ReferenceKind.Feed => "Feeds",
        ReferenceKind.WorkerPool => "WorkerPools",
        ReferenceKind.Team => "Teams",
        ReferenceKind.Project => "Projects",
        ReferenceKind.Template => "ActionTemplates",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing lists such references."),
    };

    /// <summary>The feeds that every space has of its own have other ids in other spaces: scripts call them by those of the default space.</summary>
    private static string? AliasOf(NamedResource resource) => resource.FeedType switch
    {
        "BuiltIn" => ProcessWords.BuiltInFeed,
        "OctopusProject" => ProcessWords.ReleasesFeed,
        _ => resource.Slug,
    };

    private async Task<IReadOnlyList<NamedThing>?> ChannelsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var channels = await space.GetChannelsAsync(project, cancellationToken).ConfigureAwait(false);
            return [.. channels.Select(channel => new NamedThing(channel.Id, channel.Name, channel.Slug))];
        }
        catch (CoordinationException hidden) when (hidden.Failures[0].Id is FailureIds.PermissionMissing)
        {
            return null;
        }
    }
}
