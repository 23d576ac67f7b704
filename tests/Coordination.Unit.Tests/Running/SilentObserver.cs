using System;

namespace Coordination.Unit.Tests.Running;

/// <summary>Keeps what it hears to itself, unless it is given something to do.</summary>
internal sealed class SilentObserver(Action<DeploymentProgress>? changed = null) : IRunObserver
{
    public void Started(string runId, ResolvedPlan plan)
    {
    }

    public void Changed(DeploymentProgress progress) => changed?.Invoke(progress);

    public void Remarked(string text)
    {
    }
}
