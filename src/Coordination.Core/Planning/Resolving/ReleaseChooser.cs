using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Selectors;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Chooses the release of each deployment of one project. The same question is answered once, however many tenants ask it.</summary>
internal sealed class ReleaseChooser(ProjectReleases releases, Dashboard dashboard, PlanFaults faults)
{
    private readonly Dictionary<(string? ChannelId, VersionSelector Selector), Choice> _choices = [];

    /// <summary>Chooses the release of a deployment; why there is none is added to the faults.</summary>
    public async Task ChooseAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft.Selector is null || !FindChannel(draft, out var channel))
            return;
        var choice = await ChooseAsync(draft, channel, cancellationToken).ConfigureAwait(false);
        if (choice is Choice.None none)
            faults.Add(draft.Number, none);
        else if (choice is Choice.Chosen chosen)
            Take(draft, chosen, channel);
    }

    private bool FindChannel(Draft draft, out ChannelResource? channel)
    {
        channel = null;
        if (draft.Planned.Channel is null)
            return true;
        channel = releases.Channels.Find(draft.Planned.Channel, out var fault);
        if (fault is not null)
            faults.Add(draft.Number, fault with { What = releases.Project.Name + ": " + fault.What });
        return fault is null;
    }

    private async Task<Choice?> ChooseAsync(Draft draft, ChannelResource? channel, CancellationToken cancellationToken)
    {
        if (draft.Selector is VersionInEnvironment)
            return draft is { Source: not null, HasPlace: true } ? await ChooseDeployedAsync(draft, cancellationToken).ConfigureAwait(false) : null;

        var key = (channel?.Id, draft.Selector!);
        if (!_choices.TryGetValue(key, out var choice))
        {
            choice = await ChooseReleaseAsync((ReleaseSelector)draft.Selector!, channel, cancellationToken).ConfigureAwait(false);
            _choices.Add(key, choice);
        }

        return choice;
    }

    private async Task<Choice> ChooseReleaseAsync(ReleaseSelector selector, ChannelResource? named, CancellationToken cancellationToken)
    {
        if (selector is ExactVersion exact)
        {
            if (await releases.FindAsync(exact.Version, cancellationToken).ConfigureAwait(false) is { } found)
                return new Choice.Chosen(found, ExactVersion.Reason);
            return selector.Choose(new ReleaseScope { Project = releases.Project.Name, Releases = await releases.GetAllAsync(cancellationToken).ConfigureAwait(false) });
        }

        var channel = named ?? releases.DefaultChannel;
        if (channel is null)
        {
            return new Choice.None(
                "ChannelNeeded",
                FailureKind.Invalid,
                "your user sees no default channel of " + releases.Project.Name + ".",
                "Name a channel. To see channels, the user of your key needs the permission ProcessView.");
        }

        var all = await releases.GetAllAsync(cancellationToken).ConfigureAwait(false);
        return selector.Choose(new ReleaseScope
        {
            Project = releases.Project.Name,
            Channel = channel.Name,
            IsChannelNamed = named is not null,
            Releases = [.. all.Where(one => string.Equals(one.Release.ChannelId, channel.Id, StringComparison.Ordinal))],
        });
    }

    private async Task<Choice> ChooseDeployedAsync(Draft draft, CancellationToken cancellationToken)
    {
        var cell = draft.Cell with { EnvironmentId = draft.Source!.Id };
        var place = draft.Source.Name + (draft.Tenant is null ? string.Empty : " for " + draft.Tenant.Name);
        if (await dashboard.FindSuccessAsync(cell, cancellationToken).ConfigureAwait(false) is not { } deployed)
        {
            return new Choice.None(
                "NothingDeployed",
                FailureKind.NotFound,
                releases.Project.Name + " was never deployed to " + place + " with success, so there is no version to take from there.",
                "Name a version, or deploy it there first.");
        }

        return await releases.FindAsync(deployed, cancellationToken).ConfigureAwait(false) is { } release
            ? new Choice.Chosen(release, DeployedReason.Of(deployed, dashboard.Newest(cell), place))
            : new Choice.None("ReleaseNotFound", FailureKind.NotFound, "the release of " + releases.Project.Name + " that was deployed to " + place + " exists no more, or your user may not see it.", "Name a version.");
    }

    private void Take(Draft draft, Choice.Chosen chosen, ChannelResource? channel)
    {
        var release = chosen.Release.Release;
        draft.Release = release;
        draft.Reason = chosen.Reason;
        draft.Channel = releases.ChannelName(release);
        if (channel is null || string.Equals(channel.Id, release.ChannelId, StringComparison.Ordinal))
            return;
        faults.Add(
            draft.Number,
            "ReleaseOfOtherChannel",
            FailureKind.Invalid,
            draft.Title + " is a release of channel " + draft.Channel + ", not of " + channel.Name + " as the plan asks.",
            "Take the channel out of the plan, or name a version of it.");
    }
}
