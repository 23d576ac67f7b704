using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Handlers;

/// <summary>Inside an Octopus step, what a query leaves open is the step's own environment and tenant; and the step's own task is never meant.</summary>
internal static class QueryDefaults
{
    /// <summary>The query with what it left open filled in; outside of a step, the query itself.</summary>
    public static DeploymentQuery Fill(DeploymentQuery query, StepVariables? step)
    {
        if (step is null)
            return query;
        var own = query with { OwnTask = step.TaskId };
        return query.Tasks.Count > 0
            ? own
            : own with { Environment = query.Environment ?? step.EnvironmentId, Tenant = query.Tenant ?? step.TenantId };
    }
}
