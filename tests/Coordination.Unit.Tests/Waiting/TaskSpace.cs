using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;

namespace Coordination.Unit.Tests.Waiting;

/// <summary>A space that knows tasks, and writes down when it was asked for how many.</summary>
internal class TaskSpace(TimeProvider time) : IOctopusSpace
{
    public Dictionary<string, TaskResource> Tasks { get; } = new(StringComparer.Ordinal);

    /// <summary>When it was asked, in seconds since the start, and for how many tasks.</summary>
    public List<(double At, int Count)> Asked { get; } = [];

    /// <summary>How the next requests fail; null for not at all.</summary>
    public Exception? Fault { get; set; }

    /// <summary>How long a request takes.</summary>
    public TimeSpan Takes { get; set; }

    public string Server => "http://server";

    public string? SpaceId => "Spaces-1";

    public int RequestsSent => Asked.Count;

    private DateTimeOffset Start { get; } = time.GetUtcNow();

    public void Set(string id, string state, bool started = false, bool interrupted = false) => Tasks[id] = new TaskResource
    {
        Id = id,
        State = state,
        QueueTime = Start,
        StartTime = started ? Start : null,
        HasPendingInterruptions = interrupted,
    };

    public Task<IReadOnlyList<TaskResource>> GetTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken) => PollTasksAsync(taskIds, cancellationToken);

    public async Task<IReadOnlyList<TaskResource>> PollTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken)
    {
        Asked.Add(((time.GetUtcNow() - Start).TotalSeconds, taskIds.Count));
        if (Takes > TimeSpan.Zero)
            await time.DelayAsync(Takes, cancellationToken);
        return Fault is null ? [.. taskIds.Where(Tasks.ContainsKey).Select(id => Tasks[id])] : throw Fault;
    }

    public string GetTaskLink(string taskId) => "http://server/app#/tasks/" + taskId;

    public virtual Task<IReadOnlyList<DeploymentResource>> GetSuccessesAsync(IReadOnlyCollection<string> projectIds, string environmentId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual Task<IReadOnlyList<DeploymentResource>> GetDeploymentsAsync(string projectId, string environmentId, string? tenantId, string? taskState, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual Task<Sent<DeploymentResource>> CreateDeploymentAsync(NewDeployment deployment, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual Task<TaskResource> CancelTaskAsync(string taskId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ProjectResource>> GetProjectsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<EnvironmentResource>> GetEnvironmentsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<TenantResource>> GetTenantsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ChannelResource>> GetChannelsAsync(ProjectResource project, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(ProjectResource project, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ReleaseResource?> FindReleaseAsync(ProjectResource project, string version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DeploymentTemplateResource> GetDeploymentTemplateAsync(ReleaseResource release, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DashboardResource> GetDashboardAsync(IReadOnlyCollection<string> projectIds, IReadOnlyCollection<string> environmentIds, CancellationToken cancellationToken) => throw new NotSupportedException();
}
