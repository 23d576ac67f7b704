using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Planning.Resolving;

/// <summary>
/// What is deployed where. The server's "current" item is the newest deployment whatever became of it (octopus-api 1.12), so success is looked
/// for in the previous one and, failing that, in the list of deployments.
/// </summary>
internal sealed class Dashboard
{
    private readonly IOctopusSpace _space;
    private readonly Dictionary<Cell, DashboardItem> _current = [];
    private readonly Dictionary<Cell, DashboardItem> _previous = [];

    private Dashboard(IOctopusSpace space) => _space = space;

    /// <summary>Why the server would not show it, in words; null where it did.</summary>
    public string? Hidden { get; private init; }

    /// <summary>Reads it, for the cells of these deployments and the environments that versions are taken from.</summary>
    public static async Task<Dashboard> ReadAsync(IOctopusSpace space, IReadOnlyCollection<Draft> drafts, CancellationToken cancellationToken)
    {
        var projects = drafts.Select(one => one.Project?.Id).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var environments = drafts.SelectMany(one => new[] { one.Environment?.Id, one.Source?.Id }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (projects.Count == 0 || environments.Count == 0)
            return new Dashboard(space);
        try
        {
            return await ReadAsync(space, projects, environments, cancellationToken).ConfigureAwait(false);
        }
        catch (CoordinationException exception) when (Denied.Is(exception))
        {
            return new Dashboard(space) { Hidden = exception.Failures[0].Message };
        }
    }

    /// <summary>Reads it, for these projects in these environments; at least one of each. That the server does not show it is an exception.</summary>
    public static async Task<Dashboard> ReadAsync(IOctopusSpace space, IReadOnlyCollection<string> projectIds, IReadOnlyCollection<string> environmentIds, CancellationToken cancellationToken)
    {
        var resource = await space.GetDashboardAsync(projectIds, environmentIds, cancellationToken).ConfigureAwait(false);
        var dashboard = new Dashboard(space);
        Fill(dashboard._current, resource.Items);
        Fill(dashboard._previous, resource.PreviousItems);
        return dashboard;
    }

    /// <summary>What stands in a cell, whatever became of it; null where nothing was ever deployed, or it is not shown.</summary>
    public DashboardItem? Newest(Cell cell) => _current.TryGetValue(cell, out var item) ? item : null;

    /// <summary>What was last deployed to a cell with success; null where there is none.</summary>
    public async Task<Deployed?> FindSuccessAsync(Cell cell, CancellationToken cancellationToken)
    {
        if (ShownSuccess(cell) is { } shown)
            return shown;
        var deployments = await _space.GetDeploymentsAsync(cell.ProjectId, cell.EnvironmentId, cell.TenantId, TaskStates.Success, 1, cancellationToken).ConfigureAwait(false);
        return deployments.Count == 0 ? null : Deployed.Of(deployments[0]);
    }

    /// <summary>The same as far as the dashboard itself shows it.</summary>
    public Deployed? ShownSuccess(Cell cell)
    {
        foreach (var items in new[] { _current, _previous })
        {
            if (items.TryGetValue(cell, out var item) && TaskStates.Is(item.State, TaskStates.Success))
                return new Deployed { ReleaseId = item.ReleaseId, DeploymentId = item.DeploymentId, Version = item.ReleaseVersion, When = item.CompletedTime, Ran = item.CompletedTime - item.StartTime };
        }

        return null;
    }

    private static void Fill(Dictionary<Cell, DashboardItem> cells, IReadOnlyList<DashboardItem> items)
    {
        foreach (var item in items)
        {
            var cell = new Cell(item.ProjectId, item.EnvironmentId, string.IsNullOrEmpty(item.TenantId) ? null : item.TenantId);
            if (!cells.ContainsKey(cell))
                cells.Add(cell, item);
        }
    }
}
