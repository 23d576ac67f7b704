using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Running;

/// <summary>Shows no deployment and no release by its id; a run asks for nothing else.</summary>
internal sealed class StillExecutions : IExecutions
{
    public Task<IReadOnlyList<Execution>> GetDeploymentsAsync(IReadOnlyCollection<string> deploymentIds, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Execution>>([]);

    public Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(IReadOnlyCollection<string> releaseIds, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ReleaseResource>>([]);

    public Task<IReadOnlyList<Execution>> OfTasksAsync(IReadOnlyCollection<TaskResource> tasks, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Execution?> FindDeploymentAsync(string deploymentId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Execution?> FindRunAsync(string runId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Execution>> GetHistoryAsync(ExecutionPlace place, DateTimeOffset since, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ProcessResource> GetProcessAsync(Execution execution, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ProcessResource?> FindProcessAsync(ProjectResource project, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ProcessResource>> GetProcessesAsync(IReadOnlyCollection<string> processIds, bool ofRunbooks, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<RunbookResource>> GetRunbooksAsync(ProjectResource project, CancellationToken cancellationToken) => throw new NotSupportedException();
}
