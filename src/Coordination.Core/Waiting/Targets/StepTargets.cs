using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Finds the step that is meant in the process of each deployment: releases may have different ones.</summary>
internal sealed class StepTargets(WaitEnvironment environment, AwaitedState state)
{
    /// <summary>The step that is meant of each, in order.</summary>
    /// <exception cref="CoordinationException">A process has no such step, or more than one; all faults come together.</exception>
    public async Task<IReadOnlyList<WaitTarget>> OfAsync(IReadOnlyList<AwaitedStep> awaited, CancellationToken cancellationToken)
    {
        var targets = new List<WaitTarget>();
        var faults = new List<Failure>();
        foreach (var (one, reference) in awaited)
        {
            var outline = await environment.Memory.GetOutlineAsync(one.Execution, cancellationToken).ConfigureAwait(false);
            if (reference.Find(outline, one.Execution.RunbookId is null ? "Release " + one.Names.Version + " of " + one.Names.Project : "Runbook " + one.Names.Runbook, out var fault) is { } step)
                targets.Add(new WaitTarget(one.Execution, one.Names) { Outline = outline, Step = step, State = state });
            else
                faults.Add(fault!);
        }

        if (faults.Count > 0)
            throw new CoordinationException([.. faults.Distinct()]);
        return targets;
    }
}
