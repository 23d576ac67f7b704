using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Finds what was last deployed with success to many cells at a time: where the dashboard shows a failed deployment or none, a list tells it of several projects in one request.</summary>
internal sealed class Successes(IOctopusSpace space, Dashboard dashboard)
{
    /// <summary>Of how many projects one list tells: of more, it could not show some deployments of each.</summary>
    private const int ProjectsOfAList = DeploymentHistory.LargestPage / DeploymentHistory.OfEachProject;

    private readonly Dictionary<Cell, Deployed?> _found = [];

    /// <summary>What was last deployed to each; null where nothing ever was.</summary>
    public async Task<IReadOnlyDictionary<Cell, Deployed?>> FindAsync(IEnumerable<Cell> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
            _found[cell] = dashboard.ShownSuccess(cell);
        foreach (var environment in _found.Where(one => one.Value is null).Select(one => one.Key).GroupBy(cell => cell.EnvironmentId, StringComparer.OrdinalIgnoreCase).ToList())
        {
            var missing = environment.ToList();
            for (var done = 0; done < missing.Count; done += ProjectsOfAList)
                await ReadAsync([.. missing.Skip(done).Take(ProjectsOfAList)], environment.Key, cancellationToken).ConfigureAwait(false);
        }

        return _found;
    }

    private async Task ReadAsync(IReadOnlyList<Cell> cells, string environmentId, CancellationToken cancellationToken)
    {
        var projects = cells.Select(cell => cell.ProjectId).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var list = cells.Count > 1 ? await space.GetSuccessesAsync(projects, environmentId, cancellationToken).ConfigureAwait(false) : [];
        var showsAll = cells.Count > 1 && list.Count < projects.Count * DeploymentHistory.OfEachProject;
        foreach (var cell in cells)
        {
            if (list.FirstOrDefault(deployment => cell == CellOf(deployment)) is { } newest)
                _found[cell] = Deployed.Of(newest);

            // A list that has room left, and a dashboard that shows nothing, agree that nothing was ever deployed there.
            else if (!showsAll || dashboard.Newest(cell) is not null)
                _found[cell] = await dashboard.FindSuccessAsync(cell, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Cell CellOf(DeploymentResource deployment) =>
        new(deployment.ProjectId, deployment.EnvironmentId, string.IsNullOrEmpty(deployment.TenantId) ? null : deployment.TenantId);
}
