using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Locking;

namespace Coordination.Core.Processes.Checking;

/// <summary>Locks that are taken and not given back. They end with the server task; that may be much later than meant.</summary>
internal static class LockRules
{
    public static IEnumerable<ProcessFinding> Check(DeploymentProcess process)
    {
        var commands = Commands.Of(process).ToList();
        foreach (var (step, action, command) in commands.Where(found => found.Command.Name.EndsWith("lock-Step", StringComparison.OrdinalIgnoreCase)))
        {
            if (command.Argument("Name", 0) is { } name && FaultOf(name) is { } fault)
                yield return new ProcessFinding("LockNameInvalid", ProcessFindingSeverity.Error, "'" + action + "': " + fault.Message) { Step = step.Name, Action = action.Name, Remedy = fault.Remedy };
        }

        var released = commands.Where(found => string.Equals(found.Command.Name, "Unlock-Step", StringComparison.OrdinalIgnoreCase)).Select(found => found.Command).ToList();
        foreach (var (step, action, command) in commands.Where(found => string.Equals(found.Command.Name, "Lock-Step", StringComparison.OrdinalIgnoreCase)))
        {
            if (command.HasBlock || command.Argument("Name", 0) is not { } name || released.Exists(other => other.Argument("Name", 0) is not { } freed || string.Equals(freed, name, StringComparison.OrdinalIgnoreCase)))
                continue;
            yield return new ProcessFinding("LockNeverReleased", ProcessFindingSeverity.Warning, "'" + action + "' takes the lock '" + name + "', and no step gives it back: it is held to the end of the deployment.")
            {
                Step = step.Name,
                Action = action.Name,
                Remedy = "Add New-UnlockAction '" + name + "' where it is no longer needed.",
            };
        }
    }

    /// <summary>What keeps a name from being one, wherever its fields are filled.</summary>
    private static Failure? FaultOf(string name)
    {
        var faults = new List<Failure>();
        LockTemplate.Fill(name, new StepLockPlace { Project = "Project", Environment = "Environment", Tenant = "Tenant", Machine = "Machine" }, faults);
        return faults.FirstOrDefault();
    }
}
