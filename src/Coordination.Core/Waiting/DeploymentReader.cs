using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting;

/// <summary>
/// Reads what is deployed where. The server's dashboard shows the newest deployment of a place, whatever became of it: what is in use,
/// and an older one that still waits behind it, are looked for besides.
/// </summary>
internal sealed class DeploymentReader(WaitEnvironment environment, DeploymentQuery query)
{
    private const int MostOfHistory = 10_000;

    /// <summary>How much longer before a time is looked for what ended after it: long ones were made before.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromDays(2);

    /// <summary>All that the query means, newest first.</summary>
    public async Task<IReadOnlyList<ProjectDeployment>> ReadAsync(CancellationToken cancellationToken)
    {
        var finder = await ExecutionFinder.OpenAsync(environment, query, cancellationToken).ConfigureAwait(false);
        var found = (await finder.FindAsync(cancellationToken).ConfigureAwait(false)).ToList();
        if (query.Tasks.Count == 0)
            found.AddRange(await finder.Reads.WithTasksAsync(await BesidesAsync(finder.Place, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false));
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Meant(found.Where(one => known.Add(one.Execution.TaskId)).OrderByDescending(one => one.Execution.Created), IsStateOfRuns(finder.Place));
    }

    /// <summary>No dashboard shows runs: of their present state, too, the history tells, of which retention keeps a hundred or so a place.</summary>
    private bool IsStateOfRuns(Place place) => place.Runbook is not null && query.Since is null && query.Tasks.Count == 0;

    /// <summary>What is meant besides that which is not over.</summary>
    private async Task<IReadOnlyList<Execution>> BesidesAsync(Place place, CancellationToken cancellationToken)
    {
        if (query.Since is null && !IsStateOfRuns(place))
            return await NowAsync(place, cancellationToken).ConfigureAwait(false);
        var since = query.Since is { } time ? time - _longest : DateTimeOffset.MinValue;
        var places = new ExecutionPlace(place.Project?.Id, place.Runbook?.Id, place.Environment?.Id, place.Tenant?.Id);
        return await environment.Executions.GetHistoryAsync(places, since, MostOfHistory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Of each place the newest, and the last that succeeded where that is another.</summary>
    private async Task<IReadOnlyList<Execution>> NowAsync(Place place, CancellationToken cancellationToken)
    {
        var projects = place.Project is { } project ? [project.Id] : (await environment.Space.GetProjectsAsync(cancellationToken).ConfigureAwait(false)).Select(one => one.Id).ToList();
        var environments = place.Environment is { } one ? [one.Id] : (await environment.Space.GetEnvironmentsAsync(cancellationToken).ConfigureAwait(false)).Select(other => other.Id).ToList();
        var dashboard = await environment.Space.GetDashboardAsync(projects, environments, cancellationToken).ConfigureAwait(false);
        var ids = new List<string>();
        foreach (var cell in dashboard.Items.GroupBy(CellOf).Where(cell => place.Tenant is null || string.Equals(cell.Key.TenantId, place.Tenant.Id, StringComparison.OrdinalIgnoreCase)))
        {
            ids.AddRange(cell.Select(item => item.DeploymentId));
            if (cell.Any(IsSuccess))
                continue;
            if (dashboard.PreviousItems.FirstOrDefault(item => CellOf(item) == cell.Key && IsSuccess(item)) is { } previous)
                ids.Add(previous.DeploymentId);
            else
                ids.AddRange((await environment.Space.GetDeploymentsAsync(cell.Key.ProjectId, cell.Key.EnvironmentId, cell.Key.TenantId, TaskStates.Success, 1, cancellationToken).ConfigureAwait(false)).Select(deployment => deployment.Id));
        }

        return await environment.Executions.GetDeploymentsAsync(ids, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All are looked at before some are left out, so that none is taken for the newest or the last successful that is not. Of tasks that were named it cannot be told.</summary>
    private List<ProjectDeployment> Meant(IEnumerable<FoundExecution> newestFirst, bool onlyState)
    {
        var meant = new List<ProjectDeployment>();
        var newest = new HashSet<(Cell Cell, string? RunbookId)>();
        var successful = new HashSet<(Cell Cell, string? RunbookId)>();
        foreach (var one in newestFirst)
        {
            var deployment = Deployments.Of(one.Execution, one.Names, one.Task, environment.Space.GetTaskLink);
            var place = (new Cell(one.Execution.ProjectId, one.Execution.EnvironmentId, one.Execution.TenantId), one.Execution.RunbookId);
            deployment = deployment with
            {
                IsNewest = query.Tasks.Count == 0 && newest.Add(place),
                IsLastSuccessful = query.Tasks.Count == 0 && deployment.State == TaskPhase.Succeeded && successful.Add(place),
            };
            var isState = deployment.IsNewest || deployment.IsLastSuccessful || !TaskStates.IsOver(one.Task.State);
            if (IsRecent(one) && IsOfVersion(one) && (isState || !onlyState))
                meant.Add(deployment);
        }

        return meant;
    }

    private bool IsRecent(FoundExecution one) =>
        query.Since is null || one.Execution.Created >= query.Since || !TaskStates.IsOver(one.Task.State) || one.Task.CompletedTime >= query.Since;

    private bool IsOfVersion(FoundExecution one) =>
        query.Version is null || string.Equals(one.Names.Version, query.Version, StringComparison.OrdinalIgnoreCase);

    private static Cell CellOf(DashboardItem item) => new(item.ProjectId, item.EnvironmentId, string.IsNullOrEmpty(item.TenantId) ? null : item.TenantId);

    private static bool IsSuccess(DashboardItem item) => TaskStates.Is(item.State, TaskStates.Success);
}
