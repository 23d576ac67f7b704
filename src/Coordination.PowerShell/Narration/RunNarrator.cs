using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Narration;

/// <summary>Watches a run: writes each result as its deployment ends, tells the user how it goes, and knows at any time what is under way.</summary>
internal sealed class RunNarrator(IOutput output, INarration narration) : IRunObserver
{
    private readonly object _gate = new();
    private readonly Dictionary<string, DeploymentProgress> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, ResolvedDeployment> _plan = new(StringComparer.OrdinalIgnoreCase);
    private string _planName = string.Empty;

    /// <inheritdoc/>
    public void Started(string runId, ResolvedPlan plan)
    {
        lock (_gate)
        {
            _planName = plan.Name;
            _plan = plan.Deployments.ToDictionary(deployment => deployment.Name, StringComparer.OrdinalIgnoreCase);
        }

        narration.Begin(runId, plan);
    }

    /// <inheritdoc/>
    public void Changed(DeploymentProgress progress)
    {
        ProgressUpdate overall;
        bool isNews;
        lock (_gate)
        {
            isNews = !_states.TryGetValue(progress.Name, out var before)
                || before.State != progress.State || before.Text != progress.Text;
            _states[progress.Name] = progress;
            overall = Overall();
        }

        if (_plan.TryGetValue(progress.Name, out var deployment))
            narration.Change(deployment, progress, isNews, overall);
        if (progress.Result is { } result)
            WriteOnce(result);
    }

    /// <inheritdoc/>
    public void Remarked(string text) => output.Warning(text);

    /// <summary>Tells the end, with every result that was not told yet, and last the errors: one for each deployment that did not end well.</summary>
    public void Finish(CoordinationRun run)
    {
        foreach (var result in run.Deployments)
            WriteOnce(result);
        narration.End(run);
        foreach (var text in run.Deployments.SelectMany(TwinText.Of))
            output.Warning(text);

        // At the very end: under -ErrorAction Stop the first error ends the command, and the other deployments would go on unseen.
        foreach (var failure in run.Deployments.Select(OutcomeFailure.Of).OfType<Failure>())
            output.Error(failure);
    }

    /// <summary>What goes on at the server without us, in one line; null when nothing does.</summary>
    public string? Farewell()
    {
        lock (_gate)
            return FarewellText.Of(_states.Values);
    }

    private void WriteOnce(DeploymentResult result)
    {
        if (_written.Add(result.Name))
            output.Write(result);
    }

    private ProgressUpdate Overall()
    {
        var ended = _states.Values.Count(state => state.State == DeploymentState.Ended);
        var sum = _states.Values.Sum(state => state.State == DeploymentState.Ended ? 100 : state.Percent ?? 0);
        return new ProgressUpdate(0, _planName, ended + " of " + _plan.Count + " ended")
        {
            Percent = _plan.Count == 0 ? 100 : Math.Min(100, sum / _plan.Count),
        };
    }
}
