using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Narration;
using Coordination.PowerShell.Pipeline;
using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Handlers;

/// <summary>Resolves a plan, asks for each deployment, and carries out what was not declined.</summary>
internal sealed class DeployHandler(ICoordinationEngine engine, OctopusConnection connection, StepVariables? step, IOutput output)
{
    /// <summary>
    /// Carries out plans as a person wrote them, one after the other. All are resolved before the first begins: a fault in the last must
    /// not show when the others are deployed already.
    /// </summary>
    public async Task DeployAsync(IReadOnlyList<CoordinationPlan> plans, RunOptions options, CancellationToken cancellationToken)
    {
        var resolved = new List<ResolvedPlan>();
        var faults = new List<Failure>();
        foreach (var plan in plans)
        {
            try
            {
                resolved.Add(await engine.ResolveAsync(connection, StepDefaults.Fill(plan, step), cancellationToken).ConfigureAwait(false));
            }
            catch (CoordinationException e)
            {
                faults.AddRange(e.Failures);
            }
        }

        if (faults.Count > 0)
            throw new CoordinationException(faults);
        foreach (var plan in resolved)
            await DeployAsync(plan, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Carries out a plan that was resolved before.</summary>
    public async Task DeployAsync(ResolvedPlan plan, RunOptions options, CancellationToken cancellationToken)
    {
        if (PlanPlace.Check(plan, connection) is { } fault)
            throw new CoordinationException(fault);
        foreach (var remark in plan.Remarks)
            output.Warning(remark);

        // All questions come before the first deployment: nobody should be asked while things already happen.
        var declined = new List<string>();
        var onlyTold = 0;
        foreach (var deployment in plan.Deployments)
        {
            output.Verbose(deployment + ": " + (deployment.Skip ?? deployment.Reason));
            if (deployment.Skip is not null && deployment.Policy == DeploymentPolicy.Always)
                continue;

            // It is looked at again when its turn comes: what is not needed now may be needed then.
            var condition = deployment.Skip is null ? string.Empty : ", if it is needed then; now " + deployment.Skip;
            var answer = await output.ConfirmAsync("Deploy " + deployment + condition + " (" + PlanPlace.Of(connection) + ")").ConfigureAwait(false);
            if (answer == Answer.No)
                declined.Add(deployment.Name);
            else if (answer == Answer.OnlyTell)
                onlyTold++;
        }

        if (onlyTold > 0)
            return;

        var narrator = new RunNarrator(output, step is null ? new ShellNarration(output) : new StepNarration(output));
        output.Farewell = narrator.Farewell;
        var run = await engine.RunAsync(connection, plan, options with { Declined = declined, OwnTask = step?.TaskId }, narrator, cancellationToken).ConfigureAwait(false);
        output.Farewell = null;
        narrator.Finish(run);
        output.Verbose("Run " + run.Id + " sent " + run.Requests + " requests.");
    }
}
