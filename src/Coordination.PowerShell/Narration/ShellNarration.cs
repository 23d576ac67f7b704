using System.Collections.Generic;
using System.Globalization;
using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Narration;

/// <summary>In a shell: a bar for the run, one below it for each deployment that is under way, and changes of state on the information stream.</summary>
internal sealed class ShellNarration(IOutput output) : INarration
{
    private readonly HashSet<int> _bars = [];

    /// <inheritdoc/>
    public void Begin(string runId, ResolvedPlan plan)
    {
        output.Information("Run " + runId + " of " + plan.Name + " begins.");
        output.Progress(new ProgressUpdate(0, plan.Name, "0 of " + plan.Deployments.Count + " ended") { Percent = 0 });
        _bars.Add(0);
    }

    /// <inheritdoc/>
    public void Change(ResolvedDeployment deployment, DeploymentProgress progress, bool isNews, ProgressUpdate overall)
    {
        if (isNews)
            output.Information(StateLine.Of(deployment, progress));
        output.Progress(overall);
        if (progress.State == DeploymentState.Waiting || (progress.State == DeploymentState.Ended && !_bars.Contains(deployment.Order)))
            return;

        _bars.Add(deployment.Order);
        output.Progress(new ProgressUpdate(deployment.Order, deployment.ToString(), progress.Text)
        {
            ParentId = 0,
            Percent = progress.Percent,
            SecondsRemaining = (int?)progress.Remaining?.TotalSeconds,
            IsCompleted = progress.State == DeploymentState.Ended,
        });
    }

    /// <inheritdoc/>
    public void End(CoordinationRun run)
    {
        output.Information("Run " + run.Id + " of " + run.Plan + " ended after " + (run.Ended - run.Started).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture) + ".");
        foreach (var bar in _bars)
            output.Progress(new ProgressUpdate(bar, run.Plan, "ended") { IsCompleted = true });
    }
}
