using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>What the waits of a connection read once for all of them: what runs, whenever they ask; names, for a moment; frozen processes, for good.</summary>
internal sealed class SpaceMemory(IOctopusSpace space, IExecutions executions, ITaskReads tasks, RequestBudget budget, TimeProvider time)
{
    private static readonly TimeSpan _lifeOfNames = TimeSpan.FromSeconds(5);

    private readonly SharedRead<SpaceNames> _names = new(() => SpaceNames.ReadAsync(space, withTenants: true, CancellationToken.None), _lifeOfNames, time);
    private readonly SharedRead<LiveExecutions> _live = new(() => LiveExecutions.ReadAsync(tasks, executions, CancellationToken.None), TimeSpan.Zero, time);
    private readonly ProcessOutlines _outlines = new(executions, budget);
    private readonly GatheredRead<ReleaseResource> _releases = new(async (ids, keep) =>
    {
        foreach (var release in await executions.GetReleasesAsync(ids, CancellationToken.None).ConfigureAwait(false))
            keep(release.Id, release);
    });
    private readonly PastDeployments _past = new(space, tasks, budget, time);
    private readonly QueueLooks _queue = new(tasks, budget, time);
    private readonly StepsToday _today = new(executions, budget, time);

    /// <summary>Projects, environments and tenants.</summary>
    public Task<SpaceNames> GetNamesAsync(CancellationToken cancellationToken) => _names.GetAsync(cancellationToken);

    /// <summary>What is not over.</summary>
    public Task<LiveExecutions> GetLiveAsync(CancellationToken cancellationToken) => _live.GetAsync(cancellationToken);

    /// <summary>The steps of what is carried out.</summary>
    public Task<ProcessOutline> GetOutlineAsync(Execution execution, CancellationToken cancellationToken) => _outlines.GetAsync(execution, cancellationToken);

    /// <summary>The releases with these ids that the key may see, of which only the version is of interest: it never changes.</summary>
    public Task<IReadOnlyDictionary<string, ReleaseResource>> GetReleasesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => _releases.GetAsync(ids, cancellationToken);

    /// <summary>The earlier deployments that tell when a step is to be expected, at most so many; none where there are none, or none that are worth asking for.</summary>
    public Task<EarlierDeployments> FindPastAsync(WaitTarget target, int count, CancellationToken cancellationToken) => _past.FindAsync(target, count, _outlines.Missing, cancellationToken);

    /// <summary>The steps that a project has now; null where they are not known.</summary>
    public Task<ProcessOutline?> FindOutlineOfTodayAsync(ProjectResource project, CancellationToken cancellationToken) => _today.FindAsync(project, cancellationToken);

    /// <summary>What a queued task waits behind; null where too many are asked for already.</summary>
    public Task<IReadOnlyList<TaskResource>?> GetQueuedBehindAsync(TaskResource task, CancellationToken cancellationToken) => _queue.BehindAsync(task, cancellationToken);
}
