using Coordination.Commands;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Locks;

namespace Coordination.PowerShell.Handlers;

/// <summary>Makes requests of what was given to Lock-Step.</summary>
internal static class LockRequests
{
    /// <summary>The request.</summary>
    public static StepLockRequest Of(LockStepCommand command, SessionFacts facts) => new()
    {
        Names = command.Name,
        Projects = command.Project,
        Owner = LockOwners.Of(facts),
        Place = LockOwners.Place(facts, command.Environment, command.Tenant),
        Scope = command.ScriptBlock is null ? StepLockScope.Task : StepLockScope.Process,
        Kind = command.Limit > 0 ? StepLockKind.Limited : command.Shared ? StepLockKind.Shared : StepLockKind.Exclusive,
        Limit = command.Limit,
        Reentrant = command.Reentrant,
        Order = command.Order,
        Priority = command.Priority,
        Reason = command.Reason,
        Timeout = command.Timeout,
        NoWait = command.NoWait,
    };
}
