using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Narration;

/// <summary>How the user is told how a run goes: differently in a shell and in an Octopus step.</summary>
internal interface INarration
{
    /// <summary>A run begins.</summary>
    void Begin(string runId, ResolvedPlan plan);

    /// <summary>A deployment changed its state.</summary>
    /// <param name="deployment">What is deployed.</param>
    /// <param name="progress">Where it stands.</param>
    /// <param name="isNews">Whether there is more to say than a number.</param>
    /// <param name="overall">The run as a whole.</param>
    void Change(ResolvedDeployment deployment, DeploymentProgress progress, bool isNews, ProgressUpdate overall);

    /// <summary>The run is over.</summary>
    void End(CoordinationRun run);
}
