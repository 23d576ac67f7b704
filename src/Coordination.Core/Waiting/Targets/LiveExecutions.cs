using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Targets;

/// <summary>All deployments and runs of a space that are not over, with their tasks and the releases that are deployed.</summary>
internal sealed record LiveExecutions(IReadOnlyList<TaskResource> Tasks, IReadOnlyList<Execution> Executions)
{
    /// <summary>Reads them.</summary>
    public static async Task<LiveExecutions> ReadAsync(ITaskReads tasks, IExecutions executions, CancellationToken cancellationToken)
    {
        var live = (await tasks.GetLiveAsync(null, null, null, cancellationToken).ConfigureAwait(false)).Where(IsExecution).ToList();
        return new LiveExecutions(live, live.Count == 0 ? [] : await executions.OfTasksAsync(live, cancellationToken).ConfigureAwait(false));
    }

    private static bool IsExecution(TaskResource task) =>
        string.Equals(task.Name, TaskKinds.Deploy, StringComparison.OrdinalIgnoreCase) || string.Equals(task.Name, TaskKinds.RunbookRun, StringComparison.OrdinalIgnoreCase);
}
