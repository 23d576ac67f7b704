using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Locking;

/// <summary>Waits until a place has no live deployment: none queued for now, executing, waiting for a person or being cancelled.</summary>
internal static class LiveDeployments
{
    private const int MostOfAState = 30;

    private static readonly string[] _liveStates = [TaskStates.Queued, TaskStates.Executing, TaskStates.Cancelling];

    /// <summary>Waits.</summary>
    /// <param name="environment">What it works with.</param>
    /// <param name="cell">The place.</param>
    /// <param name="without">Tasks that do not count: our own, and those that we run under, which wait for us.</param>
    /// <param name="tell">Is told whom is waited for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task WaitAsync(LockEnvironment environment, Cell cell, IReadOnlyCollection<string> without, Action<IReadOnlyList<string>> tell, CancellationToken cancellationToken)
    {
        while (true)
        {
            var live = (await FindAsync(environment, cell, cancellationToken).ConfigureAwait(false)).Except(without, StringComparer.OrdinalIgnoreCase).ToList();
            if (live.Count == 0)
                return;
            tell(live);
            foreach (var taskId in live)
                await TaskEnd.WaitAsync(environment, taskId, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<IReadOnlyList<string>> FindAsync(LockEnvironment environment, Cell cell, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var state in _liveStates)
        {
            await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
            var deployments = await environment.Space.GetDeploymentsAsync(cell.ProjectId, cell.EnvironmentId, cell.TenantId, state, MostOfAState, cancellationToken).ConfigureAwait(false);
            found.AddRange(deployments.Select(deployment => deployment.TaskId));
        }

        if (found.Count == 0)
            return found;
        await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
        var tasks = await environment.Space.GetTasksAsync([.. found.Distinct(StringComparer.OrdinalIgnoreCase)], cancellationToken).ConfigureAwait(false);

        // What is planned for next week does not deploy now. A task that is not shown may be alive.
        var now = environment.Time.GetUtcNow();
        var idle = tasks.Where(task => TaskStates.IsOver(task.State) || (task.StartTime is null && task.QueueTime > now.AddMinutes(1))).Select(task => task.Id);
        return [.. found.Except(idle, StringComparer.OrdinalIgnoreCase)];
    }
}
