using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Processes.Checking;

/// <summary>Conditions that contradict one another, or that nothing meets.</summary>
internal static class ConditionRules
{
    public static IEnumerable<ProcessFinding> Check(DeploymentProcess process) => process.Steps.SelectMany(step => Step(step).Concat(step.Actions.SelectMany(action => Action(step, action))));

    private static IEnumerable<ProcessFinding> Step(DeploymentStep step)
    {
        if (step.Actions.Count == 0)
            yield return new ProcessFinding("EmptyStep", ProcessFindingSeverity.Error, "The step '" + step.Name + "' does nothing.") { Step = step.Name, Remedy = "Give it an action." };
        if (string.Equals(step.Condition, ProcessWords.Variable, StringComparison.Ordinal) && string.IsNullOrWhiteSpace(step.ConditionExpression))
            yield return new ProcessFinding("ConditionMissing", ProcessFindingSeverity.Error, "The step '" + step.Name + "' is executed by a variable condition, and there is none.") { Step = step.Name, Remedy = "Give -ConditionExpression." };
        if (step.WindowSize is not null && step.TargetRoles.Count == 0)
            yield return new ProcessFinding("WindowWithoutTargets", ProcessFindingSeverity.Warning, "The step '" + step.Name + "' has a window size and no target roles; there is nothing to roll over.") { Step = step.Name, Remedy = "Give -TargetRole, or leave -WindowSize out." };
    }

    private static IEnumerable<ProcessFinding> Action(DeploymentStep step, DeploymentAction action)
    {
        var left = action.Environments.Except(action.ExcludedEnvironments, StringComparer.OrdinalIgnoreCase);
        if (action.Environments.Count > 0 && !left.Any())
            yield return Find("NoEnvironmentMeets", step, action, "is executed in " + string.Join(", ", action.Environments) + " only, and excluded there: it is never executed.", "Leave one of both out.");
        if (action.IsRequired && Skipped(step, action) is { } reason)
            yield return Find("RequiredStepCanBeSkipped", step, action, "is required, and yet passed over " + reason + ".", "Required means only that nobody may skip it by hand. Take the condition away where it must always be executed.");
    }

    private static string? Skipped(DeploymentStep step, DeploymentAction action) => action switch
    {
        { IsDisabled: true } => "because it is disabled",
        { Environments.Count: > 0 } or { ExcludedEnvironments.Count: > 0 } => "in some environments",
        { Channels.Count: > 0 } => "for some channels",
        { TenantTags.Count: > 0 } => "for some tenants",
        _ when !string.Equals(step.Condition, ProcessWords.Success, StringComparison.Ordinal) && !string.Equals(step.Condition, "Always", StringComparison.Ordinal) => "where its condition is not met",
        _ => null,
    };

    private static ProcessFinding Find(string rule, DeploymentStep step, DeploymentAction action, string what, string remedy) =>
        new(rule, ProcessFindingSeverity.Warning, "'" + action + "' " + what) { Step = step.Name, Action = action.Name, Remedy = remedy };
}
