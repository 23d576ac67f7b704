using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Processes;

/// <summary>The frozen processes of what is carried out. One never changes, so each is read once; of many at a time several in one request, where the server can.</summary>
internal sealed class ProcessOutlines
{
    /// <summary>How many are read one after the other, where the server does not show several at once, before the budget spaces them.</summary>
    private const int MostAtOnce = 10;

    private readonly IExecutions _executions;
    private readonly RequestBudget _budget;
    private readonly GatheredRead<ProcessOutline> _gathered;
    private readonly ConcurrentDictionary<string, Execution> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes one that has read nothing.</summary>
    public ProcessOutlines(IExecutions executions, RequestBudget budget)
    {
        _executions = executions;
        _budget = budget;
        _gathered = new GatheredRead<ProcessOutline>(ReadAsync);
    }

    /// <summary>How many are asked for and not read yet.</summary>
    public int Missing => _gathered.Missing;

    /// <summary>The process of one.</summary>
    /// <exception cref="CoordinationException">It is not shown.</exception>
    public async Task<ProcessOutline> GetAsync(Execution execution, CancellationToken cancellationToken)
    {
        if (execution.ProcessId is { } id)
        {
            _asked[id] = execution;
            if ((await _gathered.GetAsync([id], cancellationToken).ConfigureAwait(false)).TryGetValue(id, out var outline))
                return outline;
        }

        // Asked for alone, so that the server's own words say why it is not shown.
        return await ReadAsync(execution, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ProcessOutline> ReadAsync(Execution execution, CancellationToken cancellationToken) =>
        ProcessOutline.Of(await _executions.GetProcessAsync(execution, cancellationToken).ConfigureAwait(false));

    private async Task ReadAsync(IReadOnlyCollection<string> processIds, Action<string, ProcessOutline> keep)
    {
        var left = new HashSet<string>(processIds, StringComparer.OrdinalIgnoreCase);
        foreach (var kind in processIds.GroupBy(id => _asked[id].RunbookId is not null).Where(kind => kind.Count() > 1))
        {
            await _budget.TakeAsync(RequestPurpose.Look, CancellationToken.None).ConfigureAwait(false);
            if (await TryAsync(() => _executions.GetProcessesAsync([.. kind], ofRunbooks: kind.Key, CancellationToken.None)).ConfigureAwait(false) is not { } shown)
                continue;
            foreach (var process in shown.Where(process => left.Remove(process.Id)))
                keep(process.Id, ProcessOutline.Of(process));
        }

        var alone = 0;
        foreach (var id in left)
        {
            // A few are read with the names that a wait begins with; a whole row of them must not press the server.
            if (++alone > MostAtOnce)
                await _budget.TakeAsync(RequestPurpose.Look, CancellationToken.None).ConfigureAwait(false);
            if (await TryAsync(() => ReadAsync(_asked[id], CancellationToken.None)).ConfigureAwait(false) is { } outline)
                keep(id, outline);
        }
    }

    /// <summary>A server that does not show several at once is asked for each, and who asked for one that is not shown asks for it alone again.</summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (CoordinationException)
        {
            return null;
        }
    }
}
