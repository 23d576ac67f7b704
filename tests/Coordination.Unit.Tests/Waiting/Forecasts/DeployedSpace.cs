using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

/// <summary>Where which deployments succeeded, newest first, and what was asked of it.</summary>
internal sealed class DeployedSpace(TimeProvider time) : TaskSpace(time)
{
    private int _last;

    /// <summary>The deployments that succeeded.</summary>
    public List<DeploymentResource> Deployed { get; } = [];

    /// <summary>What was asked, e.g. <c>P1 E1</c>, or <c>P1 P2 in E1</c> for several projects in one request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Answers wait for it.</summary>
    public TaskCompletionSource<bool>? Held { get; set; }

    /// <summary>A deployment or run, as somebody may wait for it.</summary>
    public static Execution Execution(string project, string environment, string? tenant = null, string? process = null) =>
        new() { Id = "Deployments-0", TaskId = "ServerTasks-0", ProjectId = project, EnvironmentId = environment, TenantId = tenant, ProcessId = process };

    /// <summary>Adds one that succeeded; its task has the number of how many there were before it.</summary>
    public void Add(string project, string environment, string? tenant = null, string? process = null) =>
        Deployed.Add(new DeploymentResource { ProjectId = project, EnvironmentId = environment, TenantId = tenant ?? string.Empty, DeploymentProcessId = process, TaskId = "ServerTasks-" + ++_last });

    public override async Task<IReadOnlyList<DeploymentResource>> GetDeploymentsAsync(string projectId, string environmentId, string? tenantId, string? taskState, int take, CancellationToken cancellationToken)
    {
        Assert.Equal(TaskStates.Success, taskState);
        Requests.Add((projectId + " " + environmentId + " " + tenantId).TrimEnd());
        await (Held?.Task ?? Task.CompletedTask);
        return [.. Deployed.Where(one => one.ProjectId == projectId && one.EnvironmentId == environmentId && one.TenantId == (tenantId ?? string.Empty)).Take(take)];
    }

    public override async Task<IReadOnlyList<DeploymentResource>> GetSuccessesAsync(IReadOnlyCollection<string> projectIds, string environmentId, CancellationToken cancellationToken)
    {
        Requests.Add(string.Join(" ", projectIds) + " in " + environmentId);
        await (Held?.Task ?? Task.CompletedTask);
        return [.. Deployed.Where(one => projectIds.Contains(one.ProjectId) && one.EnvironmentId == environmentId)];
    }
}
