using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Processes.Checking;

/// <summary>Output that is used before there is any, and steps that are waited for and do not exist.</summary>
internal static class OrderRules
{
    public static IEnumerable<ProcessFinding> Check(DeploymentProcess process)
    {
        foreach (var (step, action, command) in Commands.Of(process).Where(found => string.Equals(found.Command.Name, "Wait-ProjectStep", StringComparison.OrdinalIgnoreCase)))
        {
            if (command.Argument("Project", 0) is { } project && string.Equals(project, process.Project, StringComparison.OrdinalIgnoreCase))
                yield return new ProcessFinding("WaitsForItself", ProcessFindingSeverity.Error, "'" + action + "' waits for a step of its own project.") { Step = step.Name, Action = action.Name, Remedy = "Put it after that step." };
        }
    }
}
