namespace Coordination.Benchmarks.Servers;

/// <summary>Listens and says nothing.</summary>
internal sealed class SilentObserver : IRunObserver
{
    public void Started(string runId, ResolvedPlan plan)
    {
    }

    public void Changed(DeploymentProgress progress)
    {
    }

    public void Remarked(string text)
    {
    }
}
