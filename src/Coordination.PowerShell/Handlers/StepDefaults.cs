using System.Linq;
using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Handlers;

/// <summary>Inside an Octopus step, what a plan leaves open is the step's own environment and tenant.</summary>
internal static class StepDefaults
{
    /// <summary>The plan with what it left open filled in; outside of a step, the plan itself.</summary>
    public static CoordinationPlan Fill(CoordinationPlan plan, StepVariables? step)
    {
        if (step is null)
            return plan;
        var needsEnvironment = plan.Environment is null && plan.Deployments.Any(deployment => deployment.Environment is null);
        return plan with
        {
            Environment = needsEnvironment ? step.EnvironmentId : plan.Environment,
            Tenant = plan.Tenant ?? step.TenantId,
        };
    }
}
