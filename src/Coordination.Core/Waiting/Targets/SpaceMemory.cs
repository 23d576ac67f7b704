using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>What the waits of a connection read once for all of them: what runs, whenever they ask; names, for a moment; frozen processes, for good.</summary>
internal sealed class SpaceMemory
{
    private const int HistoriesAMinute = 10;

    private static readonly TimeSpan _lifeOfNames = TimeSpan.FromSeconds(5);

    private readonly IExecutions _executions;
    private readonly TimeProvider _time;
    private readonly SharedRead<SpaceNames> _names;
    private readonly SharedRead<LiveExecutions> _live;
    private readonly ConcurrentDictionary<string, ProcessOutline> _outlines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<DateTimeOffset> _histories = new();

    public SpaceMemory(IOctopusSpace space, IExecutions executions, ITaskReads tasks, TimeProvider time)
    {
        _executions = executions;
        _time = time;
        _names = new SharedRead<SpaceNames>(() => SpaceNames.ReadAsync(space, withTenants: true, CancellationToken.None), _lifeOfNames, time);
        _live = new SharedRead<LiveExecutions>(() => LiveExecutions.ReadAsync(tasks, executions, CancellationToken.None), TimeSpan.Zero, time);
    }

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
        return _outlines[key] = ProcessOutline.Of(await _executions.GetProcessAsync(execution, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Whether a wait may ask how long the way to its step usually is. That costs three requests, which hundreds of waits at once are not worth.</summary>
    public bool MayAskForHistory()
    {
        lock (_histories)
        {
            var now = _time.GetUtcNow();
            while (_histories.Count > 0 && now - _histories.Peek() >= TimeSpan.FromMinutes(1))
                _histories.Dequeue();
            if (_histories.Count >= HistoriesAMinute)
                return false;
            _histories.Enqueue(now);
            return true;
        }
    }
}
