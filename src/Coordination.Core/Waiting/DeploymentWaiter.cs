using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Reporting;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting;

/// <summary>Waits until every deployment that a request means has ended.</summary>
internal sealed class DeploymentWaiter(WaitEnvironment environment, DeploymentWaitRequest request, IWaitObserver observer)
{
    private readonly OpenWaits _open = new();
    private readonly DateTimeOffset _began = environment.Time.GetUtcNow();

    /// <summary>Waits. Where tasks are not given, what was begun meanwhile is waited for, too, until nothing is left.</summary>
    public async Task<IReadOnlyList<DeploymentWait>> WaitAsync(CancellationToken cancellationToken)
    {
        var finder = await ExecutionFinder.OpenAsync(environment, request.Deployments, cancellationToken).ConfigureAwait(false);
        var ended = new List<DeploymentWait>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        void Remark(string text)
        {
            if (said.Add(text))
                observer.Remarked(text);
        }

        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            var found = (await finder.FindRunningAsync(Remark, cancellationToken).ConfigureAwait(false)).Where(one => known.Add(one.Execution.TaskId)).ToList();
            if (found.Count == 0)
                return ended;
            ended.AddRange(await Task.WhenAll(found.Select(one => WaitAsync(one, cancellationToken))).ConfigureAwait(false));

            // A project that is deployed all the time would hold us for ever: after the time for one, newer ones are not waited for.
            if (request.Deployments.Tasks.Count > 0 || environment.Time.GetUtcNow() - _began >= request.Limits.QueueTimeout + request.Limits.RunTimeout)
                return ended;
        }
    }

    private async Task<DeploymentWait> WaitAsync(FoundExecution found, CancellationToken cancellationToken)
    {
        var state = new WaitState(new WaitTarget(found.Execution, found.Names), request.Limits, request.Deployments.OwnTask, request.Deployments.OwnHolds.Count > 0);
        var reporter = new WaitReporter(observer, _open, environment.Space.GetTaskLink);
        using var session = new WaitSession(state, environment, new SideQuestions(environment, request.Deployments, observer.Remarked), reporter.Report);
        var ending = await session.RunAsync(found.Task, cancellationToken).ConfigureAwait(false);
        reporter.End(state);
        var deployment = Deployments.Of(found.Execution, found.Names, state.Task.Task, environment.Space.GetTaskLink);
        return new DeploymentWait(deployment, ending.Outcome, ending.Reason, environment.Time.GetUtcNow() - _began);
    }
}
