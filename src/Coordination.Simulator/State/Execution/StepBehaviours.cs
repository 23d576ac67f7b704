using System;
using System.Collections.Generic;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulator.State;

/// <summary>What the actions of all projects do when they run, by project and action name: a process that is saved anew keeps it.</summary>
internal sealed class StepBehaviours(StepBehaviour byDefault)
{
    private readonly Dictionary<string, StepBehaviour> _byAction = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _attempts = new(StringComparer.OrdinalIgnoreCase);

    public StepBehaviour Of(string projectId, string actionName) => _byAction.TryGetValue(Key(projectId, actionName), out var behaviour) ? behaviour : byDefault;

    public void Set(string projectId, string actionName, StepBehaviour behaviour) => _byAction[Key(projectId, actionName)] = behaviour;

    /// <summary>Counts one more run of an action for a release, environment, tenant and machine; from 1.</summary>
    public int CountAttempt(Deployment deployment, string actionName, string target)
    {
        var key = string.Join("\n", deployment.ReleaseId, deployment.EnvironmentId, deployment.TenantId, actionName, target);
        _attempts.TryGetValue(key, out var count);
        return _attempts[key] = count + 1;
    }

    private static string Key(string projectId, string actionName) => projectId + "\n" + actionName;
}
