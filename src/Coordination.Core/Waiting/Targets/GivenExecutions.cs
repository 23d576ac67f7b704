using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Finds deployments and runs that are named by the id of their task, or by their own.</summary>
internal sealed class GivenExecutions(IExecutions executions, ExecutionReads reads)
{
    private static readonly string[] _kinds = ["ServerTasks-", "Deployments-", "RunbookRuns-"];

    /// <summary>Those with these ids, in their order.</summary>
    /// <exception cref="CoordinationException">Some are not shown; all faults come together.</exception>
    public async Task<IReadOnlyList<FoundExecution>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<FoundExecution>();
        var faults = new List<Failure>();
        var given = ids.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var shown = await ShownTogetherAsync(given, cancellationToken).ConfigureAwait(false);
        foreach (var id in given)
        {
            if (shown.TryGetValue(id, out var known))
                found.Add(known);
            else if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } one)
                found.Add(one);
            else
                faults.Add(Gone(id));
        }

        return faults.Count == 0 ? found : throw new CoordinationException(faults);
    }

    private async Task<FoundExecution?> FindAsync(string id, CancellationToken cancellationToken) =>
        await TaskOfAsync(id, cancellationToken).ConfigureAwait(false) is { } taskId ? await reads.FindAsync(taskId, cancellationToken).ConfigureAwait(false) : null;

    private async Task<string?> TaskOfAsync(string id, CancellationToken cancellationToken)
    {
        if (id.StartsWith("Deployments-", StringComparison.OrdinalIgnoreCase))
            return (await executions.FindDeploymentAsync(id, cancellationToken).ConfigureAwait(false))?.TaskId;
        if (id.StartsWith("RunbookRuns-", StringComparison.OrdinalIgnoreCase))
            return (await executions.FindRunAsync(id, cancellationToken).ConfigureAwait(false))?.TaskId;
        return id;
    }

    /// <summary>Several tasks take a few requests. One that is not among the answers is asked for by itself, and so told why.</summary>
    private async Task<IReadOnlyDictionary<string, FoundExecution>> ShownTogetherAsync(IReadOnlyList<string> given, CancellationToken cancellationToken)
    {
        var ids = given.Where(id => id.StartsWith("ServerTasks-", StringComparison.OrdinalIgnoreCase)).ToList();
        var shown = new Dictionary<string, FoundExecution>(StringComparer.OrdinalIgnoreCase);
        if (ids.Count < 2)
            return shown;
        foreach (var one in await reads.FindAsync(ids, cancellationToken).ConfigureAwait(false))
            shown[one.Execution.TaskId] = one;
        return shown;
    }

    private static Failure Gone(string given) => _kinds.Any(kind => given.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) ? NotShown(given) : NotAnId(given);

    private static Failure NotAnId(string given) =>
        new("TaskNotFound", FailureKind.NotFound, "'" + given + "' is not the id of a task, a deployment or a runbook run.")
        {
            Target = given,
            Remedy = "Such ids read ServerTasks-12, Deployments-7 or RunbookRuns-3. What is meant by the name of its project is given with -Project.",
        };

    private static Failure NotShown(string given) =>
        new("TaskNotFound", FailureKind.NotFound, "The server shows no deployment or runbook run " + given + ": it was deleted, as retention does with old ones, it is of another space, or your user may not see it.")
        {
            Target = given,
            Remedy = "If it ended long ago, ask for what is deployed now with Get-ProjectDeployment or Test-ProjectRelease. To see it, the user of your key needs the permissions TaskView and DeploymentView.",
        };
}
