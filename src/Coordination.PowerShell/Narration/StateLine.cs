namespace Coordination.PowerShell.Narration;

/// <summary>A change of state in one line.</summary>
internal static class StateLine
{
    /// <summary>What is deployed where, how it stands, and where to look.</summary>
    public static string Of(ResolvedDeployment deployment, DeploymentProgress progress) =>
        deployment + ": " + progress.Text + (progress.Link is null ? string.Empty : " - " + progress.Link);
}
