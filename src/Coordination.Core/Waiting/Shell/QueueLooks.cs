using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Waiting.Shell;

/// <summary>
/// What queued tasks are queued behind. It is told to people and nothing hangs on it, so who waits for the same task shares an answer, and however
/// many tasks are queued, few are asked for in a minute.
/// </summary>
internal sealed class QueueLooks(ITaskReads tasks, RequestBudget budget, TimeProvider time)
{
    private const int MostAMinute = 5;

    private static readonly TimeSpan _life = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, SharedRead<Answer>> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Quota _quota = new(MostAMinute, TimeSpan.FromMinutes(1), time);

    /// <summary>What a task is queued behind; null where too many are asked for already.</summary>
    /// <exception cref="CoordinationException">It is not shown.</exception>
    public async Task<IReadOnlyList<TaskResource>?> BehindAsync(TaskResource task, CancellationToken cancellationToken) =>
        (await ReadOf(task).GetAsync(cancellationToken).ConfigureAwait(false)).Behind;

    private SharedRead<Answer> ReadOf(TaskResource task)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(task.Id, out var read))
                _known.Add(task.Id, read = new SharedRead<Answer>(() => ReadAsync(task), _life, time));
            return read;
        }
    }

    private async Task<Answer> ReadAsync(TaskResource task)
    {
        if (!_quota.TryTake())
            return new Answer(null);
        await budget.TakeAsync(RequestPurpose.Look, CancellationToken.None).ConfigureAwait(false);
        return new Answer(await tasks.GetQueuedBehindAsync(task, CancellationToken.None).ConfigureAwait(false));
    }

    private sealed record Answer(IReadOnlyList<TaskResource>? Behind);
}
