using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Processes;

/// <summary>
/// The steps that projects have today. Where nothing runs of a project there is no release whose process could be looked into, and the
/// wrong name of a step would pass unseen until the day on which something does.
/// </summary>
internal sealed class StepsToday(IExecutions executions, RequestBudget budget, TimeProvider time)
{
    /// <summary>For how long what was read counts as that of today.</summary>
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, SharedRead<Found>> _reads = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>That hundreds of projects do not run must be told at once: only a few are looked into.</summary>
    private readonly Quota _quota = new(10, TimeSpan.FromMinutes(1), time);

    /// <summary>The steps of a project; null where it keeps them in Git, the key may not see them, or too many were asked for just now.</summary>
    public async Task<ProcessOutline?> FindAsync(ProjectResource project, CancellationToken cancellationToken) =>
        (await _reads.GetOrAdd(project.Id, _ => new SharedRead<Found>(() => ReadAsync(project), _life, time)).GetAsync(cancellationToken).ConfigureAwait(false)).Outline;

    private async Task<Found> ReadAsync(ProjectResource project)
    {
        if (!_quota.TryTake())
            return new Found(null);
        try
        {
            await budget.TakeAsync(RequestPurpose.Look, CancellationToken.None).ConfigureAwait(false);
            return new Found(await executions.FindProcessAsync(project, CancellationToken.None).ConfigureAwait(false) is { } process ? ProcessOutline.Of(process) : null);
        }
        catch (CoordinationException)
        {
            // It is only asked in order to warn; that nothing runs is an answer without it.
            return new Found(null);
        }
    }

    private sealed record Found(ProcessOutline? Outline);
}
