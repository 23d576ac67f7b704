using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>What is deployed where.</summary>
internal sealed class DashboardQuery
{
    private readonly Dictionary<(string Project, string Environment, string? Tenant), List<Deployment>> _cells = [];

    /// <summary>Takes a new deployment in; called in order of creation.</summary>
    public void Add(Deployment deployment)
    {
        var cell = CellOf(deployment);
        if (!_cells.TryGetValue(cell, out var history)) _cells.Add(cell, history = []);
        history.Add(deployment);
    }

    /// <summary>Forgets a deployment that is deleted.</summary>
    public void Remove(Deployment deployment)
    {
        var cell = CellOf(deployment);
        if (!_cells.TryGetValue(cell, out var history)) return;
        history.Remove(deployment);
        if (history.Count == 0) _cells.Remove(cell);
    }

    /// <summary>All deployments of a project to an environment, for a tenant or untenanted, oldest first.</summary>
    public IReadOnlyList<Deployment> HistoryOf(string projectId, string environmentId, string? tenantId) =>
        _cells.TryGetValue((projectId, environmentId, tenantId), out var history) ? history : [];

    /// <summary>The current deployment of each project, environment and tenant of the space: the newest, whatever its state.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="projectIds">Only of these; null: of all.</param>
    /// <param name="environmentIds">Only deployments to these; null: to all.</param>
    public IReadOnlyList<DashboardEntry> Current(string spaceId, IReadOnlyCollection<string>? projectIds = null, IReadOnlyCollection<string>? environmentIds = null) =>
        [.. Select(spaceId, projectIds, environmentIds).Select(history => new DashboardEntry(history[history.Count - 1], IsCurrent: true, IsPrevious: false))];

    /// <summary>The newest successful deployment before the current one of each project, environment and tenant.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="projectIds">Only of these; null: of all.</param>
    /// <param name="environmentIds">Only deployments to these; null: to all.</param>
    public IReadOnlyList<DashboardEntry> Previous(string spaceId, IReadOnlyCollection<string>? projectIds = null, IReadOnlyCollection<string>? environmentIds = null)
    {
        var entries = new List<DashboardEntry>();
        foreach (var history in Select(spaceId, projectIds, environmentIds))
        {
            var previous = history.FindLastIndex(history.Count - 1, deployment => deployment.Task.State == TaskState.Success && deployment != history[history.Count - 1]);
            if (previous >= 0) entries.Add(new DashboardEntry(history[previous], IsCurrent: false, IsPrevious: true));
        }

        return entries;
    }

    private static (string Project, string Environment, string? Tenant) CellOf(Deployment deployment) => (deployment.ProjectId, deployment.EnvironmentId, deployment.TenantId);

    private static bool IsAmong(IReadOnlyCollection<string>? ids, string id) => ids is null || ids.Contains(id, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<List<Deployment>> Select(string spaceId, IReadOnlyCollection<string>? projectIds, IReadOnlyCollection<string>? environmentIds) =>
        from cell in _cells
        where IsAmong(projectIds, cell.Key.Project) && IsAmong(environmentIds, cell.Key.Environment)
        where cell.Value[0].SpaceId.IsSameAs(spaceId)
        select cell.Value;
}
