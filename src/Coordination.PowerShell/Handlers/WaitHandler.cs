using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Narration;
using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Handlers;

/// <summary>Waits, tells how it goes, and makes errors of the waits that did not end as was wanted.</summary>
internal sealed class WaitHandler(IWaits waits, OctopusConnection connection, SessionFacts facts, IOutput output)
{
    /// <summary>Waits for a step.</summary>
    public async Task WaitAsync(StepWaitRequest request, CancellationToken cancellationToken)
    {
        if (request.Steps.Count == 0 && new[] { request.Step, request.StepNumber, request.StepSlug }.Count(text => !string.IsNullOrWhiteSpace(text)) != 1)
            throw new CoordinationException(WaitFailures.NoStep);
        var narrator = Narrator();
        var ended = await waits.WaitForStepAsync(connection, request with { Deployments = QueryDefaults.Fill(request.Deployments, facts) }, narrator, cancellationToken).ConfigureAwait(false);
        narrator.Finish();

        // At the very end: under -ErrorAction Stop the first error ends the command, and the other answers would not be seen.
        foreach (var failure in ended.Select(WaitFailures.Of).OfType<Failure>())
            output.Error(failure);
    }

    /// <summary>Waits for deployments to end.</summary>
    public async Task WaitAsync(DeploymentWaitRequest request, CancellationToken cancellationToken)
    {
        var narrator = Narrator();
        var ended = await waits.WaitForDeploymentsAsync(connection, request with { Deployments = QueryDefaults.Fill(request.Deployments, facts) }, narrator, cancellationToken).ConfigureAwait(false);
        narrator.Finish();
        foreach (var wait in ended)
            output.Write(wait.Deployment);

        // Who names a task wants it to have succeeded; who waits until nothing runs does not ask how it ended.
        var isNamed = request.Deployments.Tasks.Count > 0;
        foreach (var failure in ended.Select(wait => WaitFailures.Of(wait, isNamed)).OfType<Failure>())
            output.Error(failure);
    }

    private WaitNarrator Narrator()
    {
        var narrator = new WaitNarrator(output, isInStep: facts.Step is not null);
        output.Farewell = narrator.Farewell;
        return narrator;
    }
}
