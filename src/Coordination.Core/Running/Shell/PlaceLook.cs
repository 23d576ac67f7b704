using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Waiting.Requests;
using Place = Coordination.Core.Planning.Resolving.Cell;

namespace Coordination.Core.Running;

/// <summary>Looks what is deployed where nodes want to go: one request for all of them, and more only where that does not tell.</summary>
internal sealed class PlaceLook(RunEnvironment environment, Action<Func<DateTimeOffset, Fact>> post, CancellationToken stop)
{
    private readonly List<(Node Node, DateTimeOffset Answered, Deployed Success, Underway? Underway)> _there = [];

    /// <summary>Looks, and brings what it saw as it sees it.</summary>
    public async Task LookAsync(IReadOnlyList<Node> nodes)
    {
        var sent = environment.Time.GetLocalNow();
        Failure? failure = null;
        try
        {
            var dashboard = await DashboardAsync(nodes).ConfigureAwait(false);
            var unclear = nodes.Where(node => !IsClear(node, dashboard)).ToList();
            foreach (var node in unclear)
                See(node, dashboard, await PastSuccessAsync(node, dashboard).ConfigureAwait(false));
        }
        catch (CoordinationException exception)
        {
            failure = exception.Failures[0];
        }

        await TellWhatIsThereAsync().ConfigureAwait(false);
        post(at => new PlacesLookedAt(at, sent, failure));
    }

    private static Place PlaceOf(Node node) => new(node.Planned.ProjectId, node.Planned.EnvironmentId, node.Planned.TenantId);

    private async Task<Dashboard> DashboardAsync(IReadOnlyList<Node> nodes)
    {
        await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, stop).ConfigureAwait(false);
        var projects = nodes.Select(node => node.Planned.ProjectId).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var environments = nodes.Select(node => node.Planned.EnvironmentId).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return await Dashboard.ReadAsync(environment.Space, projects, environments, stop).ConfigureAwait(false);
    }

    /// <summary>Whether the dashboard alone tells it: something succeeded, or nothing was ever deployed and nobody ever saw anything there.</summary>
    private bool IsClear(Node node, Dashboard dashboard)
    {
        var success = dashboard.ShownSuccess(PlaceOf(node));
        if (success is null && (dashboard.Newest(PlaceOf(node)) is not null || node.Planned.Current is not null))
            return false;
        See(node, dashboard, success);
        return true;
    }

    /// <summary>The newest and the one before it did not succeed: the list of deployments tells, and the release its version.</summary>
    private async Task<Deployed?> PastSuccessAsync(Node node, Dashboard dashboard)
    {
        await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, stop).ConfigureAwait(false);
        var success = await dashboard.FindSuccessAsync(PlaceOf(node), stop).ConfigureAwait(false);
        if (success is null || node.Policy != DeploymentPolicy.IfNewer)
            return success;
        await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, stop).ConfigureAwait(false);
        var releases = await environment.Executions.GetReleasesAsync([success.ReleaseId], stop).ConfigureAwait(false);
        return success with { Version = releases.Count == 0 ? null : releases[0].Version };
    }

    private void See(Node node, Dashboard dashboard, Deployed? success)
    {
        var answered = environment.Time.GetLocalNow();
        var underway = dashboard.Newest(PlaceOf(node)) is { } newest && !TaskStates.IsOver(newest.State) ? new Underway(newest.ReleaseVersion, newest.State) : null;
        if (PolicyRule.Judge(node.Policy, node.Planned.ReleaseId, node.Planned.Version, success) == PolicyVerdict.Deploy)
            post(at => new PlaceSeen(at, node.Index, answered, success, underway));
        else
            _there.Add((node, answered, success!, underway));
    }

    /// <summary>Who asked for what is there is worth a request: it is the answer to "why was it not deployed?".</summary>
    private async Task TellWhatIsThereAsync()
    {
        var by = await AskersAsync().ConfigureAwait(false);
        foreach (var (node, answered, success, underway) in _there)
            post(at => new PlaceSeen(at, node.Index, answered, success, underway) { By = by.TryGetValue(success.DeploymentId, out var name) ? name : null });
    }

    private async Task<IReadOnlyDictionary<string, string?>> AskersAsync()
    {
        var askers = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (_there.Count == 0)
            return askers;
        try
        {
            await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, stop).ConfigureAwait(false);
            foreach (var deployment in await environment.Executions.GetDeploymentsAsync([.. _there.Select(one => one.Success.DeploymentId)], stop).ConfigureAwait(false))
                askers[deployment.Id] = deployment.By;
        }
        catch (CoordinationException)
        {
            // What is there is known all the same; only its reason is told without a name.
        }

        return askers;
    }
}
