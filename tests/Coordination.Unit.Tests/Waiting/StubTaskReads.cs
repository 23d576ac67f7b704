using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Waiting;

/// <summary>Answers nothing; a test says what it answers.</summary>
internal abstract class StubTaskReads : ITaskReads
{
    public virtual Task<TaskDetailsResource> GetDetailsAsync(TaskResource task, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual Task<TaskDetailsResource> PollDetailsAsync(TaskResource task, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual Task<IReadOnlyList<TaskResource>> GetQueuedBehindAsync(TaskResource task, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<TaskResource>> GetLiveAsync(string? projectId, string? environmentId, string? tenantId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<TaskResource?> FindAsync(string taskId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<InterruptionResource>> GetPendingInterruptionsAsync(string taskId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ServerNodesResource> GetNodesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> GetTeamNamesAsync(IReadOnlyCollection<string> teamIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> GetUserNameAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
