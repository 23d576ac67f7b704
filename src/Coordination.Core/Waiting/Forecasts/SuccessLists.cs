using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>Which deployments succeeded where. Of several projects that are asked for at a time, one request tells; only who is not in its answer is asked for alone.</summary>
internal sealed class SuccessLists
{
    private const int MostAlone = 10;

    private readonly IOctopusSpace _space;
    private readonly RequestBudget _budget;
    private readonly GatheredRead<IReadOnlyList<DeploymentResource>> _gathered;

    /// <summary>Makes one that has read nothing.</summary>
    public SuccessLists(IOctopusSpace space, RequestBudget budget)
    {
        _space = space;
        _budget = budget;
        _gathered = new GatheredRead<IReadOnlyList<DeploymentResource>>(ReadAsync);
    }

    /// <summary>Some that succeeded at the place of one, newest first.</summary>
    /// <exception cref="CoordinationException">They are not shown.</exception>
    public async Task<IReadOnlyList<DeploymentResource>> GetAsync(Execution execution, CancellationToken cancellationToken)
    {
        var place = Key(execution.ProjectId, execution.EnvironmentId, execution.TenantId);
        var read = await _gathered.GetAsync([place], cancellationToken).ConfigureAwait(false);
        _gathered.Forget(place);
        return read.TryGetValue(place, out var found) ? found : await ReadAsync(execution.ProjectId, execution.EnvironmentId, execution.TenantId).ConfigureAwait(false);
    }

    private static string Key(string projectId, string environmentId, string? tenantId) => string.Join("/", environmentId, projectId, tenantId);

    private async Task ReadAsync(IReadOnlyCollection<string> places, Action<string, IReadOnlyList<DeploymentResource>> keep)
    {
        foreach (var environment in places.Select(place => place.Split('/')).GroupBy(place => place[0], StringComparer.OrdinalIgnoreCase))
        {
            foreach (var projects in Chunks.Of(environment.Select(place => place[1])).Where(projects => projects.Count > 1))
            {
                await _budget.TakeAsync(RequestPurpose.Forecast, CancellationToken.None).ConfigureAwait(false);
                var newest = await _space.GetSuccessesAsync(projects, environment.Key, CancellationToken.None).ConfigureAwait(false);
                foreach (var place in newest.GroupBy(one => Key(one.ProjectId, one.EnvironmentId, one.TenantId), StringComparer.OrdinalIgnoreCase))
                    keep(place.Key, [.. place]);
            }
        }

        // Read here, too, so that those who ask meanwhile are gathered.
        if (places.Count > 1)
            return;
        var alone = places.Single().Split('/');
        keep(places.Single(), await ReadAsync(alone[1], alone[0], alone[2].Length == 0 ? null : alone[2]).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<DeploymentResource>> ReadAsync(string projectId, string environmentId, string? tenantId)
    {
        await _budget.TakeAsync(RequestPurpose.Forecast, CancellationToken.None).ConfigureAwait(false);
        return await _space.GetDeploymentsAsync(projectId, environmentId, tenantId, TaskStates.Success, MostAlone, CancellationToken.None).ConfigureAwait(false);
    }
}
