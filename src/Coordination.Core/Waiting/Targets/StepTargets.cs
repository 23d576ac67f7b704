using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Finds the step that is meant in the process of each deployment: releases may have different ones.</summary>
internal sealed class StepTargets(WaitEnvironment environment, StepReference reference, AwaitedState state)
{
    /// <summary>The step of each, in order.</summary>
    /// <exception cref="CoordinationException">A process has no such step, or more than one; all faults come together.</exception>
    public async Task<IReadOnlyList<WaitTarget>> OfAsync(IReadOnlyList<FoundExecution> found, CancellationToken cancellationToken)
    {
        var targets = new List<WaitTarget>();
        var faults = new List<Failure>();
        foreach (var one in found)
        {
            var outline = await environment.Memory.GetOutlineAsync(one.Execution, cancellationToken).ConfigureAwait(false);
            if (reference.Find(outline, one.Execution.RunbookId is null ? "Release " + one.Names.Version + " of " + one.Names.Project : "Runbook " + one.Names.Runbook, out var fault) is { } step)
                targets.Add(new WaitTarget(one.Execution, one.Names) { Outline = outline, Step = step, State = state });
            else
                faults.Add(fault!);
        }

        if (faults.Count > 0)
            throw new CoordinationException([.. faults.Distinct()]);
        for (var i = 0; i < targets.Count; i++)
            targets[i] = targets[i] with { Usual = await UsualAsync(targets[i], cancellationToken).ConfigureAwait(false) };
        return targets;
    }

    /// <summary>How long after its start the last successful deployment there came to the step; null where that cannot be told. Only how often we look depends on it.</summary>
    private async Task<TimeSpan?> UsualAsync(WaitTarget target, CancellationToken cancellationToken)
    {
        var execution = target.Execution;
        if (execution.RunbookId is not null || !environment.Memory.MayAskForHistory())
            return null;
        try
        {
            var last = await environment.Space.GetDeploymentsAsync(execution.ProjectId, execution.EnvironmentId, execution.TenantId, TaskStates.Success, 1, cancellationToken).ConfigureAwait(false);
            if (last.Count == 0 || await environment.Tasks.FindAsync(last[0].TaskId, cancellationToken).ConfigureAwait(false) is not { } task)
                return null;
            var log = new ActivityLog(await environment.Tasks.GetDetailsAsync(task, cancellationToken).ConfigureAwait(false), target.Outline!);
            var sight = log.Of(target.Step!);
            return (state == AwaitedState.Started ? sight.Started : sight.Ended) - task.StartTime;
        }
        catch (CoordinationException)
        {
            // Without history we look in the steps of one who does not know when.
            return null;
        }
    }
}
