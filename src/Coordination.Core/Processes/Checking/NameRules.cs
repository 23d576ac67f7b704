using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Processes.Checking;

/// <summary>Names of steps and actions. A server refuses an action's name that is used twice (Terraform provider, issue 276).</summary>
internal static class NameRules
{
    public static IEnumerable<ProcessFinding> Check(DeploymentProcess process)
    {
        foreach (var step in process.Steps.GroupBy(step => step.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return Twice("step", step.Key) with { Step = step.Key };
        foreach (var action in process.Steps.SelectMany(step => step.Actions.Select(action => (step, action))).GroupBy(pair => pair.action.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return Twice("action", action.Key) with { Step = action.Last().step.Name, Action = action.Key };
    }

    private static ProcessFinding Twice(string noun, string name) =>
        new("DuplicateName", ProcessFindingSeverity.Error, "More than one " + noun + " is named '" + name + "'; the server refuses that.") { Remedy = "Give each a name of its own." };
}
