using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>The earlier deployments of one project, place and process: one request tells which there are, and each takes one more. Whoever asks meanwhile shares them.</summary>
internal sealed class EarlierOfPlace
{
    /// <summary>For how long what was found counts as the last.</summary>
    private static readonly TimeSpan _life = TimeSpan.FromHours(1);

    private readonly SharedRead<IReadOnlyList<DeploymentResource>> _list;
    private readonly IReadOnlyList<SharedRead<PastDeployment>> _logs;

    /// <summary>Makes one that has read nothing.</summary>
    /// <param name="target">A wait for a deployment there.</param>
    /// <param name="most">How many are worth reading.</param>
    /// <param name="successes">Tells which succeeded.</param>
    /// <param name="tasks">Whom to ask for their logs.</param>
    /// <param name="budget">What may be asked.</param>
    /// <param name="time">The clock.</param>
    public EarlierOfPlace(WaitTarget target, int most, SuccessLists successes, ITaskReads tasks, RequestBudget budget, TimeProvider time)
    {
        var execution = target.Execution;
        _list = new(() => successes.GetAsync(execution, CancellationToken.None), _life, time);
        _logs = [.. Enumerable.Range(0, most).Select(index => new SharedRead<PastDeployment>(() => ReadAsync(index), _life, time))];

        async Task<PastDeployment> ReadAsync(int index)
        {
            var deployment = (await _list.GetAsync(CancellationToken.None).ConfigureAwait(false))[index];
            await budget.TakeAsync(RequestPurpose.Forecast, CancellationToken.None).ConfigureAwait(false);
            var details = await tasks.GetDetailsAsync(new TaskResource { Id = deployment.TaskId }, CancellationToken.None).ConfigureAwait(false);
            var isOfSameProcess = string.Equals(deployment.DeploymentProcessId, execution.ProcessId, StringComparison.OrdinalIgnoreCase);
            return PastDeployment.Of(details, target.Outline!, isOfSameProcess);
        }
    }

    /// <summary>So many of them, if there are so many.</summary>
    /// <exception cref="CoordinationException">They are not shown.</exception>
    public async Task<EarlierDeployments> GetAsync(int count, CancellationToken cancellationToken)
    {
        var there = Math.Min(_logs.Count, (await _list.GetAsync(cancellationToken).ConfigureAwait(false)).Count);
        var read = new List<PastDeployment>();
        while (read.Count < Math.Min(count, there))
            read.Add(await _logs[read.Count].GetAsync(cancellationToken).ConfigureAwait(false));
        return new EarlierDeployments(read, MayGrow: read.Count < there);
    }
}
