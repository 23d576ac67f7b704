using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus.Executions;

/// <summary>What a server tells of its tasks besides how they stand.</summary>
internal interface ITaskReads
{
    /// <summary>The tasks that are not over, of one project, environment and tenant, or of all; what the server cannot leave out is among them.</summary>
    Task<IReadOnlyList<TaskResource>> GetLiveAsync(string? projectId, string? environmentId, string? tenantId, CancellationToken cancellationToken);

    /// <summary>A task by its id; null where there is none, or none that is shown.</summary>
    Task<TaskResource?> FindAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>A task with its activity log, in which each node has its last line only.</summary>
    Task<TaskDetailsResource> GetDetailsAsync(TaskResource task, CancellationToken cancellationToken);

    /// <summary>The same for one who asks again and again: sent once, so that he hears at once that the server is away.</summary>
    Task<TaskDetailsResource> PollDetailsAsync(TaskResource task, CancellationToken cancellationToken);

    /// <summary>The tasks that a queued task waits for.</summary>
    Task<IReadOnlyList<TaskResource>> GetQueuedBehindAsync(TaskResource task, CancellationToken cancellationToken);

    /// <summary>The questions that a task waits for people to answer.</summary>
    Task<IReadOnlyList<InterruptionResource>> GetPendingInterruptionsAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>The nodes of the server, with how many tasks each may run and runs.</summary>
    Task<ServerNodesResource> GetNodesAsync(CancellationToken cancellationToken);

    /// <summary>Names of teams; ids where the user may not see them.</summary>
    Task<IReadOnlyList<string>> GetTeamNamesAsync(IReadOnlyCollection<string> teamIds, CancellationToken cancellationToken);

    /// <summary>Name of a user; the id where the key may not see it.</summary>
    Task<string> GetUserNameAsync(string userId, CancellationToken cancellationToken);
}
