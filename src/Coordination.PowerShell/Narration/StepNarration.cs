using System.Globalization;
using Coordination.PowerShell.Pipeline;
using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Narration;

/// <summary>In an Octopus step: plain lines in the task's log, service messages for progress, and results as output variables.</summary>
internal sealed class StepNarration(IOutput output) : INarration
{
    private string? _shown;

    /// <inheritdoc/>
    public void Begin(string runId, ResolvedPlan plan) =>
        output.HostLine("Run " + runId + " of " + plan.Name + ": " + plan.Deployments.Count + (plan.Deployments.Count == 1 ? " deployment." : " deployments."));

    /// <inheritdoc/>
    public void Change(ResolvedDeployment deployment, DeploymentProgress progress, bool isNews, ProgressUpdate overall)
    {
        // The sign stands at the end of every line: of the log of this step others read the last line alone.
        if (isNews)
            output.HostLine(StateLine.Of(deployment, progress) + (progress.Sign.Length == 0 ? string.Empty : " " + progress.Sign));

        // Octopus shows one bar for a step. A line for each look at the server would fill the log.
        var shown = ServiceMessage.Progress(overall.Percent ?? 0, overall.Status);
        if (shown != _shown)
            output.HostLine(shown);
        _shown = shown;
    }

    /// <inheritdoc/>
    public void End(CoordinationRun run)
    {
        Set("Coordination.RunId", run.Id);
        Set("Coordination.Outcome", run.Succeeded ? "Succeeded" : "Failed");
        foreach (var result in run.Deployments)
        {
            var prefix = "Coordination[" + result.Name + "].";
            Set(prefix + "Outcome", result.Outcome.ToString());
            Set(prefix + "Version", result.Version);
            Set(prefix + "TaskId", result.TaskId ?? string.Empty);
        }

        output.HostLine("Run " + run.Id + " ended after "
            + (run.Ended - run.Started).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
            + (run.Succeeded ? ": everything is deployed." : ": not everything is deployed."));
    }

    private void Set(string name, string value) => output.HostLine(ServiceMessage.SetVariable(name, value));
}
