using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Running;

/// <summary>Looks which deployments of a node the server has, and what else it has there.</summary>
internal sealed class CellLook(RunState state, RunEnvironment environment, Action<Func<DateTimeOffset, Fact>> post, CancellationToken stop)
{
    /// <summary>How many of a cell's newest deployments are looked at. More than that are not made in one cell within a window.</summary>
    private const int Newest = 30;

    /// <summary>Looks, and brings what it saw.</summary>
    public async Task LookAsync(Node node)
    {
        var (index, planned) = (node.Index, node.Planned);
        try
        {
            await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, stop).ConfigureAwait(false);
            var sent = environment.Time.GetLocalNow();
            var deployments = await environment.Space.GetDeploymentsAsync(planned.ProjectId, planned.EnvironmentId, planned.TenantId, null, Newest, stop).ConfigureAwait(false);
            var mine = new List<Sighting>();
            Sighting? newest = null;
            foreach (var deployment in deployments)
            {
                var marker = Marker.Find(deployment.Comments);
                if (marker is not null && marker.IsOf(state.RunId, node.MarkerName))
                    mine.Add(new Sighting(deployment.TaskId, deployment.Id, marker.Attempt, deployment.Created));
                else if (newest is null || deployment.Created > newest.Created)
                    newest = new Sighting(deployment.TaskId, deployment.Id, 0, deployment.Created);
            }

            post(at => new CellSeen(at, index, sent, mine, newest));
        }
        catch (CoordinationException exception)
        {
            post(at => new LookFailed(at, index, exception.Failures[0]));
        }
    }
}
