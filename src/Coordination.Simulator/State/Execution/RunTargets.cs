using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Where the steps of one deployment run: on the server once, or on the machines that fit and were not left out.</summary>
internal static class RunTargets
{
    /// <summary>The server itself, or a worker.</summary>
    public static readonly RunTarget Server = new("Octopus Server", Machine: null);

    /// <summary>The targets of a step, in the order of the machines; none: the step is skipped.</summary>
    public static IReadOnlyList<RunTarget> Of(ProcessRun run, PlannedStep step)
    {
        if (step.Roles.Count == 0) return [Server];
        IReadOnlyList<Machine> machines = [.. run.Plan.MachinesOf(step).Where(machine => IsSelected(machine, run.Execution) && !run.IsExcluded(machine))];
        return machines.Count == 0 && run.Server.Switches.MissingMachinesAreMadeUp
            ? [new RunTarget($"{step.Roles[0]} (simulated)", Machine: null)]
            : [.. machines.Select(machine => new RunTarget(machine.Name, machine))];
    }

    private static bool IsSelected(Machine machine, Execution execution) =>
        (execution.SpecificMachineIds.Count == 0 || execution.SpecificMachineIds.Contains(machine.Id, StringComparer.OrdinalIgnoreCase))
        && !execution.ExcludedMachineIds.Contains(machine.Id, StringComparer.OrdinalIgnoreCase);
}
