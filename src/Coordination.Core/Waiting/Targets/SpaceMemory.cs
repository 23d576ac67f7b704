using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>What the waits of a connection read once for all of them: what runs, whenever they ask; names, for a moment; frozen processes, for good.</summary>
internal sealed class SpaceMemory(IOctopusSpace space, IExecutions executions, ITaskReads tasks, RequestBudget budget, TimeProvider time)
{
    private static readonly TimeSpan _lifeOfNames = TimeSpan.FromSeconds(5);

    private readonly SharedRead<SpaceNames> _names = new(() => SpaceNames.ReadAsync(space, withTenants: true, CancellationToken.None), _lifeOfNames, time);
    private readonly SharedRead<LiveExecutions> _live = new(() => LiveExecutions.ReadAsync(tasks, executions, CancellationToken.None), TimeSpan.Zero, time);
    private readonly ConcurrentDictionary<string, ProcessOutline> _outlines = new(StringComparer.OrdinalIgnoreCase);
    private readonly PastDeployments _past = new(space, tasks, budget, time);

    /// <summary>Projects, environments and tenants.</summary>
    public Task<SpaceNames> GetNamesAsync(CancellationToken cancellationToken) => _names.GetAsync(cancellationToken);

    /// <summary>What is not over.</summary>
    public Task<LiveExecutions> GetLiveAsync(CancellationToken cancellationToken) => _live.GetAsync(cancellationToken);

    /// <summary>The steps of what is carried out. A frozen process never changes.</summary>
    public async Task<ProcessOutline> GetOutlineAsync(Execution execution, CancellationToken cancellationToken)
    {
        var key = execution.ProcessId ?? execution.Id;
        if (_outlines.TryGetValue(key, out var known))
            return known;
        return _outlines[key] = ProcessOutline.Of(await executions.GetProcessAsync(execution, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The deployment that tells when a step is to be expected; null where there is none, or none that is worth asking for.</summary>
    public Task<PastDeployment?> FindPastAsync(WaitTarget target, CancellationToken cancellationToken) => _past.FindAsync(target, cancellationToken);
}
