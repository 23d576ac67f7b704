using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Brings deployments and runs together with their tasks and names; those whose tasks are not shown are left out.</summary>
internal sealed class ExecutionReads(WaitEnvironment environment, ExecutionNaming naming)
{
    private const int TasksPerRequest = 300;

    /// <summary>The deployment or run of one task; null where there is none that is shown.</summary>
    public async Task<FoundExecution?> FindAsync(string taskId, CancellationToken cancellationToken) =>
        await environment.Tasks.FindAsync(taskId, cancellationToken).ConfigureAwait(false) is { } task
            && await OfTasksAsync([task], cancellationToken).ConfigureAwait(false) is { Count: > 0 } found
            ? found[0]
            : null;

    /// <summary>Those of several tasks, in a few requests.</summary>
    public async Task<IReadOnlyList<FoundExecution>> FindAsync(IReadOnlyList<string> taskIds, CancellationToken cancellationToken) =>
        await OfTasksAsync(await TasksAsync(taskIds, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>These, with their tasks.</summary>
    public async Task<IReadOnlyList<FoundExecution>> WithTasksAsync(IReadOnlyList<Execution> executions, CancellationToken cancellationToken)
    {
        var tasks = await TasksAsync([.. executions.Select(one => one.TaskId).Distinct(StringComparer.OrdinalIgnoreCase)], cancellationToken).ConfigureAwait(false);
        return await NamedAsync(executions, tasks, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>These, with those of the tasks that are theirs; newest first.</summary>
    public async Task<IReadOnlyList<FoundExecution>> NamedAsync(IReadOnlyList<Execution> executions, IReadOnlyList<TaskResource> tasks, CancellationToken cancellationToken)
    {
        var byId = tasks.ToDictionary(task => task.Id, StringComparer.OrdinalIgnoreCase);
        var names = await naming.OfAsync(executions, cancellationToken).ConfigureAwait(false);
        return
        [
            .. executions
                .Where(one => byId.ContainsKey(one.TaskId))
                .OrderByDescending(one => one.Created)
                .Select(one => new FoundExecution(one, byId[one.TaskId], names[one.Id])),
        ];
    }

    private async Task<IReadOnlyList<FoundExecution>> OfTasksAsync(IReadOnlyList<TaskResource> tasks, CancellationToken cancellationToken) =>
        await NamedAsync(await environment.Executions.OfTasksAsync(tasks, cancellationToken).ConfigureAwait(false), tasks, cancellationToken).ConfigureAwait(false);

    private async Task<IReadOnlyList<TaskResource>> TasksAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var tasks = new List<TaskResource>();
        for (var done = 0; done < ids.Count; done += TasksPerRequest)
            tasks.AddRange(await environment.Space.GetTasksAsync([.. ids.Skip(done).Take(TasksPerRequest)], cancellationToken).ConfigureAwait(false));
        return tasks;
    }
}
