using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>
/// The running tasks that a task is queued behind, as the server shows them. It shows those of the same concurrency tag; at a full task cap it may show those that fill
/// it, less those that the key may not see: one of these may go on, and with it the queue.
/// </summary>
internal static class QueueHolders
{
    /// <summary>Whether these are all; what cannot be told is said.</summary>
    /// <param name="reads">Whom to ask.</param>
    /// <param name="task">The task that is queued.</param>
    /// <param name="running">The tasks that run, as shown.</param>
    /// <param name="ownTask">The task that asks; empty outside of one.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<bool> AreAllAsync(CycleReads reads, TaskResource task, IReadOnlyList<TaskResource> running, string ownTask, CancellationToken cancellationToken)
    {
        if (await reads.TaskCapAsync(cancellationToken).ConfigureAwait(false) is { } cap)
            return !cap.IsFull || await FullCap.FindAsync(reads, cap, ownTask, cancellationToken).ConfigureAwait(false) is not null || await SharePlaceAsync(reads, task, running, cancellationToken).ConfigureAwait(false);
        if (await SharePlaceAsync(reads, task, running, cancellationToken).ConfigureAwait(false))
            return true;
        reads.Say(TaskWords.Of(task) + " is queued behind what can only go on after this task. Whether that alone keeps it, as a concurrency tag that they share does, or the task cap is full with others too, cannot be told; the permission AdministerSystem, which shows the nodes of the server, would tell.");
        return false;
    }

    /// <summary>Whether one of them deploys the same project to the same place: then the server lets only one of them run, whatever the cap is (octopus-api 2.6).</summary>
    private static async Task<bool> SharePlaceAsync(CycleReads reads, TaskResource task, IReadOnlyList<TaskResource> running, CancellationToken cancellationToken)
    {
        var executions = await reads.ExecutionsAsync([task, .. running], cancellationToken).ConfigureAwait(false);
        var places = executions.Where(one => one.RunbookId is null).ToLookup(one => string.Equals(one.TaskId, task.Id, StringComparison.OrdinalIgnoreCase), PlaceOf);
        return places[true].Any(place => places[false].Contains(place));
    }

    private static (string ProjectId, string EnvironmentId, string? TenantId) PlaceOf(Execution deployment) => (deployment.ProjectId, deployment.EnvironmentId, deployment.TenantId);
}
