using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Waiting.Deadlocks;

/// <summary>Tells of the tasks of a world what they deploy and where: each another project, unless the world says otherwise.</summary>
internal sealed class TaskPlaces(TaskWorld world) : IExecutions
{
    public Task<IReadOnlyList<Execution>> OfTasksAsync(IReadOnlyCollection<TaskResource> tasks, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Execution>>([.. tasks.Select(task => world.Where(new Execution { Id = "Deployments-of-" + task.Id, TaskId = task.Id, ProjectId = world.ProjectOf(task.Id), EnvironmentId = "Environments-1" }))]);

    public Task<Execution?> FindDeploymentAsync(string deploymentId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Execution?> FindRunAsync(string runId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Execution>> GetDeploymentsAsync(IReadOnlyCollection<string> deploymentIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Execution>> GetHistoryAsync(ExecutionPlace place, DateTimeOffset since, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ProcessResource> GetProcessAsync(Execution execution, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ProcessResource?> FindProcessAsync(ProjectResource project, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ProcessResource>> GetProcessesAsync(IReadOnlyCollection<string> processIds, bool ofRunbooks, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(IReadOnlyCollection<string> releaseIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<RunbookResource>> GetRunbooksAsync(ProjectResource project, CancellationToken cancellationToken) => throw new NotSupportedException();
}
