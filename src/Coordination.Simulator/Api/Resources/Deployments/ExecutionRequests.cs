using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Deployments;

/// <summary>What is asked of deployments and of runs of runbooks alike.</summary>
internal static class ExecutionRequests
{
    /// <summary>Those that the query asks for, newest first.</summary>
    public static IEnumerable<T> Select<T>(ApiCall call, IEnumerable<T> executions)
        where T : Execution =>
        executions
            .WithIds(call.Query)
            .Where(call.Query, "projects", execution => execution.ProjectId)
            .Where(call.Query, "environments", execution => execution.EnvironmentId)
            .Where(call.Query, "tenants", execution => execution.TenantId)
            .Where(call.Query, "taskState", execution => execution.Task.State.ToString())
            .Where(execution => call.Query.Text("partialName") is not { } part || execution.Name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            .Reverse()
            .OrderByDescending(execution => execution.Created);

    /// <summary>Reads what a draft alone does not tell: times of the year 1 are none, and guided failure that is not said is that of the project or runbook.</summary>
    public static void Complete(Execution draft, ApiCall call, GuidedFailureMode mode, DeploymentEnvironment environment)
    {
        draft.QueueTime = call.Body.Date("QueueTime");
        draft.QueueTimeExpiry = call.Body.Date("QueueTimeExpiry");
        draft.UseGuidedFailure = call.Body.Flag("UseGuidedFailure") ?? ProcessPreview.GuidedFailureByDefault(mode, environment);
    }
}
