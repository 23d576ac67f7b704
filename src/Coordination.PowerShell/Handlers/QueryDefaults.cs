using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Locks;

namespace Coordination.PowerShell.Handlers;

/// <summary>Inside an Octopus step, what a query leaves open is the step's own environment and tenant; and the step's own task is never meant. Everywhere the locks that the session is under are told.</summary>
internal static class QueryDefaults
{
    /// <summary>The query with what it left open filled in; outside of a step, the query itself.</summary>
    public static DeploymentQuery Fill(DeploymentQuery query, SessionFacts facts)
    {
        query = query with { OwnHolds = LockOwners.OfChildren(facts) };
        var step = facts.Step;
        if (step is null)
            return query;
        var own = query with { OwnTask = step.TaskId };
        return query.Tasks.Count > 0
            ? own
            : own with { Environment = query.Environment ?? step.EnvironmentId, Tenant = query.Tenant ?? step.TenantId };
    }
}
