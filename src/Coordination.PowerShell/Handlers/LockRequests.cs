using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Commands;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Locks;

namespace Coordination.PowerShell.Handlers;

/// <summary>Makes requests of what was given to Lock-Step.</summary>
internal static class LockRequests
{
    /// <summary>The request.</summary>
    /// <exception cref="CoordinationException">What was given contradicts itself; all of it together.</exception>
    public static StepLockRequest Of(LockStepCommand command, SessionFacts facts)
    {
        Check(command);
        var owner = LockOwners.Of(facts);
        return new StepLockRequest
        {
            Names = command.Name,
            Projects = command.Project,
            Owner = owner with { Under = [.. owner.Under.Union(command.Under, StringComparer.Ordinal)] },
            Place = LockOwners.Place(facts, command.Environment, command.Tenant),
            Scope = command.ScriptBlock is null ? StepLockScope.Task : StepLockScope.Process,
            Kind = command.Limit > 0 ? StepLockKind.Limited : command.Shared ? StepLockKind.Shared : StepLockKind.Exclusive,
            Limit = command.Limit,
            Reentrant = command.Reentrant,
            Order = command.Order ?? (command.Priority is null ? StepLockOrder.Fifo : StepLockOrder.Priority),
            Priority = command.Priority ?? 0,
            Reason = command.Reason,
            Timeout = command.Timeout,
            NoWait = command.NoWait,
        };
    }

    private static void Check(LockStepCommand command)
    {
        var faults = new List<Failure>();
        if (command.Priority is { } priority && command.Order is { } order and not StepLockOrder.Priority)
            faults.Add(Contradiction("In the order " + order + " there is no priority, but -Priority is " + priority.ToString(CultureInfo.InvariantCulture) + ".", "Write -Order Priority, or leave one of the two out."));
        if (command.Shared && command.Limit > 0)
            faults.Add(Contradiction("A lock is shared by any number or limited to one, but both -Shared and -Limit are given.", "Leave one of the two out."));
        if (faults.Count > 0)
            throw new CoordinationException(faults);
    }

    private static Failure Contradiction(string what, string remedy) => new("LockOptionsContradict", FailureKind.Invalid, what) { Remedy = remedy };
}
