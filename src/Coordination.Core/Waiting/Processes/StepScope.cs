using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Processes;

/// <summary>What is known beforehand of whether a step runs in a deployment. Conditions on variables and on failures are known to the server only.</summary>
internal static class StepScope
{
    /// <summary>Why the step does not run, in words; null where it may.</summary>
    public static string? WhyNot(OutlinedStep step, Execution execution)
    {
        var reasons = step.Actions.Select(action => WhyNot(action, execution)).ToList();
        return reasons.Count > 0 && reasons.TrueForAll(reason => reason is not null) ? reasons[0] : null;
    }

    private static string? WhyNot(ActionResource action, Execution execution)
    {
        if (action.IsDisabled)
            return "it is disabled in the process of this release";
        if (Has(execution.SkipActions, action.Id))
            return "this deployment was asked to skip it";
        if (Has(action.ExcludedEnvironments, execution.EnvironmentId))
            return "it does not run in this environment, which is excluded";
        if (action.Environments.Count > 0 && !Has(action.Environments, execution.EnvironmentId))
            return "it runs in other environments only";
        return action.Channels.Count > 0 && execution.ChannelId is { } channel && !Has(action.Channels, channel)
            ? "it runs for releases of other channels only"
            : null;
    }

    private static bool Has(IReadOnlyList<string> ids, string id) => ids.Contains(id, StringComparer.OrdinalIgnoreCase);
}
