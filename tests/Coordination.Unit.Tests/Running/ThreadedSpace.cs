using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;

namespace Coordination.Unit.Tests.Running;

/// <summary>A server whose answers come from whichever thread of the pool is free; now and then one is lost, before or after the work was done.</summary>
internal sealed class ThreadedSpace(TimeProvider time, double lost) : IOctopusSpace
{
    private static readonly Failure _away = new("ConnectionLost", FailureKind.Unreachable, "The connection broke.");
    private readonly ConcurrentDictionary<string, (DeploymentResource Deployment, DateTimeOffset Made, double Seconds)> _tasks = new(StringComparer.Ordinal);
    private int _ids;

    public string Server => "http://server";

    public string? SpaceId => null;

    public int RequestsSent { get; private set; }

    public IEnumerable<DeploymentResource> Made => _tasks.Values.Select(task => task.Deployment);

    public async Task<Sent<DeploymentResource>> CreateDeploymentAsync(NewDeployment deployment, CancellationToken cancellationToken)
    {
        await HopAsync(cancellationToken);
        var chance = Random.Shared.NextDouble();
        if (chance < lost / 2)
            return new Sent<DeploymentResource>.Unknown(_away);
        var id = Interlocked.Increment(ref _ids);
        var made = new DeploymentResource
        {
            Id = "Deployments-" + id,
            TaskId = "ServerTasks-" + id,
            ProjectId = deployment.ReleaseId,
            EnvironmentId = deployment.EnvironmentId,
            ReleaseId = deployment.ReleaseId,
            Comments = deployment.Comments,
            Created = time.GetUtcNow(),
        };
        _tasks[made.TaskId] = (made, time.GetUtcNow(), Random.Shared.Next(1, 60));
        return chance < lost ? new Sent<DeploymentResource>.Unknown(_away) : new Sent<DeploymentResource>.Accepted(made);
    }

    public Task<IReadOnlyList<DeploymentResource>> GetSuccessesAsync(IReadOnlyCollection<string> projectIds, string environmentId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<IReadOnlyList<DeploymentResource>> GetDeploymentsAsync(string projectId, string environmentId, string? tenantId, string? taskState, int take, CancellationToken cancellationToken)
    {
        await HopAsync(cancellationToken);
        return [.. Made.Where(made => made.ProjectId == projectId).OrderByDescending(made => made.Created)];
    }

    public Task<IReadOnlyList<TaskResource>> GetTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken) => PollTasksAsync(taskIds, cancellationToken);

    public async Task<IReadOnlyList<TaskResource>> PollTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken)
    {
        await HopAsync(cancellationToken);
        if (Random.Shared.NextDouble() < lost)
            throw new CoordinationException(_away);
        return [.. taskIds.Select(Show)];
    }

    public async Task<TaskResource> CancelTaskAsync(string taskId, CancellationToken cancellationToken)
    {
        await HopAsync(cancellationToken);
        return Show(taskId);
    }

    public string GetTaskLink(string taskId) => taskId;

    public Task<IReadOnlyList<ProjectResource>> GetProjectsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<EnvironmentResource>> GetEnvironmentsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<TenantResource>> GetTenantsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ChannelResource>> GetChannelsAsync(ProjectResource project, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(ProjectResource project, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ReleaseResource?> FindReleaseAsync(ProjectResource project, string version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DeploymentTemplateResource> GetDeploymentTemplateAsync(ReleaseResource release, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DashboardResource> GetDashboardAsync(IReadOnlyCollection<string> projectIds, IReadOnlyCollection<string> environmentIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    private TaskResource Show(string taskId)
    {
        var (_, made, seconds) = _tasks[taskId];
        var age = (time.GetUtcNow() - made).TotalSeconds;
        return new TaskResource
        {
            Id = taskId,
            State = age < 1 ? TaskStates.Queued : age < 1 + seconds ? TaskStates.Executing : TaskStates.Success,
            QueueTime = made,
            StartTime = age < 1 ? null : made + TimeSpan.FromSeconds(1),
        };
    }

    /// <summary>Some answers come at once, some from another thread, some after a while.</summary>
    private async Task HopAsync(CancellationToken cancellationToken)
    {
        RequestsSent++;
        switch (Random.Shared.Next(4))
        {
            case 0:
                cancellationToken.ThrowIfCancellationRequested();
                break;
            case 1:
                await Task.Yield();
                break;
            default:
                await time.DelayAsync(TimeSpan.FromSeconds(Random.Shared.NextDouble()), cancellationToken);
                break;
        }
    }
}
