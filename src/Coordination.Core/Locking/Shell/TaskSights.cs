using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Locking;

/// <summary>Asks how the tasks of holders and waiters stand.</summary>
internal static class TaskSights
{
    private const int TasksPerRequest = 300;

    /// <summary>How each of these tasks is shown. Takes its requests from the budget.</summary>
    public static async Task<IReadOnlyDictionary<string, TaskSight>> AskAsync(LockEnvironment environment, IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken)
    {
        var sights = new Dictionary<string, TaskSight>(StringComparer.OrdinalIgnoreCase);
        foreach (var taskId in taskIds)
            sights[taskId] = TaskSight.NotVisible;
        string[] asked = [.. sights.Keys];
        for (var from = 0; from < asked.Length; from += TasksPerRequest)
        {
            await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
            foreach (var task in await environment.Space.GetTasksAsync([.. asked.Skip(from).Take(TasksPerRequest)], cancellationToken).ConfigureAwait(false))
                sights[task.Id] = Of(task.State);
        }

        return sights;
    }

    private static TaskSight Of(string state) =>
        !TaskStates.IsOver(state) ? TaskSight.Alive
        : TaskStates.Is(state, TaskStates.Canceled) || TaskStates.Is(state, TaskStates.TimedOut) ? TaskSight.Cancelled
        : TaskSight.Ended;
}
