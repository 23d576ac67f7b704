using System;
using System.Collections.Generic;

namespace Coordination.Simulated.Tests.Trading;

/// <summary>Writes down which deployments were seen to wait for a person.</summary>
internal sealed class PauseCounter : IRunObserver
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public bool SawPauseOf(string name) => _names.Contains(name);

    public void Started(string runId, ResolvedPlan plan)
    {
    }

    public void Changed(DeploymentProgress progress)
    {
        if (progress.State == DeploymentState.AwaitingPerson)
            _names.Add(progress.Name);
    }

    public void Remarked(string text)
    {
    }
}
