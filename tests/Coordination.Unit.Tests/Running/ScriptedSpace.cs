using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;
using Coordination.Unit.Tests.Waiting;

namespace Coordination.Unit.Tests.Running;

/// <summary>A space whose deployments take a minute each, and whose answers a test may replace.</summary>
internal sealed class ScriptedSpace(TimeProvider time) : TaskSpace(time)
{
    private readonly TimeProvider _time = time;

    public List<NewDeployment> Created { get; } = [];

    public List<DeploymentResource> Deployments { get; } = [];

    /// <summary>How a request for a deployment is answered instead, by its number from 1; null for as usual.</summary>
    public Func<int, Sent<DeploymentResource>?>? OnCreate { get; set; }

    /// <summary>How many requests were under way at once, at most.</summary>
    public int MostAtOnce { get; private set; }

    private int UnderWay { get; set; }

    public override async Task<Sent<DeploymentResource>> CreateDeploymentAsync(NewDeployment deployment, CancellationToken cancellationToken)
    {
        Created.Add(deployment);
        MostAtOnce = Math.Max(MostAtOnce, ++UnderWay);
        var instead = OnCreate?.Invoke(Created.Count);
        await _time.DelayAsync(TimeSpan.FromMilliseconds(100), cancellationToken);
        UnderWay--;
        return instead ?? new Sent<DeploymentResource>.Accepted(Make(deployment));
    }

    public override Task<IReadOnlyList<DeploymentResource>> GetDeploymentsAsync(string projectId, string environmentId, string? tenantId, string? taskState, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DeploymentResource>>([.. Deployments]);

    /// <summary>Carries a request out.</summary>
    public DeploymentResource Make(NewDeployment deployment)
    {
        var id = "ServerTasks-" + (Deployments.Count + 1);
        var made = new DeploymentResource { Id = "Deployments-" + (Deployments.Count + 1), TaskId = id, Comments = deployment.Comments, Created = _time.GetUtcNow() };
        Deployments.Insert(0, made);
        Set(id, TaskStates.Executing, started: true);
        _ = FinishAsync(id);
        return made;
    }

    private async Task FinishAsync(string id)
    {
        await _time.DelayAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        Set(id, TaskStates.Success, started: true);
    }
}
