using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>The last successful deployment of each project, place and process that somebody waits for, read once for all who do.</summary>
internal sealed class PastDeployments(IOctopusSpace space, ITaskReads tasks, RequestBudget budget, TimeProvider time)
{
    /// <summary>How many may be read within a minute: each takes two requests, which hundreds of waits at once are not worth.</summary>
    private const int MostAMinute = 10;

    /// <summary>For how long what was found counts as the last.</summary>
    private static readonly TimeSpan _life = TimeSpan.FromHours(1);

    private readonly Dictionary<string, SharedRead<Found>> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<DateTimeOffset> _begun = new();

    /// <summary>That of a target; null where there is none, or too many are asked for already.</summary>
    public async Task<PastDeployment?> FindAsync(WaitTarget target, CancellationToken cancellationToken) =>
        target.Execution.RunbookId is null && ReadOf(target) is { } read ? (await read.GetAsync(cancellationToken).ConfigureAwait(false)).Deployment : null;

    private SharedRead<Found>? ReadOf(WaitTarget target)
    {
        var execution = target.Execution;
        var key = string.Join("/", execution.ProjectId, execution.EnvironmentId, execution.TenantId, execution.ProcessId);
        lock (_known)
        {
            if (!_known.TryGetValue(key, out var read) && MayBegin())
                _known.Add(key, read = new SharedRead<Found>(() => ReadAsync(target), _life, time));
            return read;
        }
    }

    private bool MayBegin()
    {
        var now = time.GetUtcNow();
        while (_begun.Count > 0 && now - _begun.Peek() >= TimeSpan.FromMinutes(1))
            _begun.Dequeue();
        if (_begun.Count >= MostAMinute)
            return false;
        _begun.Enqueue(now);
        return true;
    }

    private async Task<Found> ReadAsync(WaitTarget target)
    {
        var execution = target.Execution;
        var last = await space.GetDeploymentsAsync(execution.ProjectId, execution.EnvironmentId, execution.TenantId, TaskStates.Success, 1, CancellationToken.None).ConfigureAwait(false);
        if (last.Count == 0)
            return new Found(null);
        await budget.TakeAsync(RequestPurpose.Look, CancellationToken.None).ConfigureAwait(false);
        var details = await tasks.GetDetailsAsync(new TaskResource { Id = last[0].TaskId }, CancellationToken.None).ConfigureAwait(false);
        var isOfSameProcess = string.Equals(last[0].DeploymentProcessId, execution.ProcessId, StringComparison.OrdinalIgnoreCase);
        return new Found(PastDeployment.Of(details, target.Outline!, isOfSameProcess));
    }

    private sealed record Found(PastDeployment? Deployment);
}
