using System;
using System.Collections.Generic;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulator.State;

/// <summary>What actions do when they run, by the project or runbook whose process it is and the name of the action: a process that is saved anew keeps it.</summary>
internal sealed class StepBehaviours(StepBehaviour byDefault)
{
    private readonly Dictionary<string, StepBehaviour> _byAction = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _attempts = new(StringComparer.OrdinalIgnoreCase);

    public StepBehaviour Of(string ownerId, string actionName) => _byAction.TryGetValue(Key(ownerId, actionName), out var behaviour) ? behaviour : byDefault;

    public bool Has(string ownerId, string actionName) => _byAction.ContainsKey(Key(ownerId, actionName));

    public void Set(string ownerId, string actionName, StepBehaviour behaviour) => _byAction[Key(ownerId, actionName)] = behaviour;

    /// <summary>Counts one more run of an action for a snapshot, environment, tenant and machine; from 1.</summary>
    public int CountAttempt(Execution execution, string actionName, string target)
    {
        var key = string.Join("\n", execution.Snapshot.Id, execution.EnvironmentId, execution.TenantId, actionName, target);
        _attempts.TryGetValue(key, out var count);
        return _attempts[key] = count + 1;
    }

    private static string Key(string ownerId, string actionName) => ownerId + "\n" + actionName;
}
