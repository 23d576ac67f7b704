using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deadlocks;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>Who never goes on because of locks, as one look at all locks shows it; and whether those who hold them wait for us in other ways.</summary>
/// <param name="environment">What it works with.</param>
/// <param name="ownTask">The task that asks; empty outside of one.</param>
/// <param name="ownHolds">The holds that it is under.</param>
internal sealed class LockBlockers(LockEnvironment environment, string ownTask, IReadOnlyCollection<string> ownHolds) : IBlockers
{
    /// <summary>Holders that were asked for, with what they are called where they wait for us; null for those that do not.</summary>
    private readonly Dictionary<LockEntry, string?> _asked = [];
    private readonly EndedTasks _ended = new(environment);
    private LockGraph? _graph;

    /// <inheritdoc/>
    public async Task<string?> WhyAsync(TaskResource task, Func<string, Task<string?>> findStuck, CancellationToken cancellationToken)
    {
        var graph = await LookAsync(cancellationToken).ConfigureAwait(false);
        foreach (var waiter in graph.Waiters.Where(waiter => waiter.IsOf(task.Id)))
        {
            if (await FindAsync(graph, waiter, isUs: false, findStuck, cancellationToken).ConfigureAwait(false) is { } cycle)
                return cycle.Words;
        }

        return null;
    }

    /// <summary>Why one who waits for a lock never gets it; null where he does, as far as can be seen.</summary>
    /// <param name="nonce">Who.</param>
    /// <param name="findStuck">Names a task that can only go on after us; null for one that can go on.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<LockCycle?> FindAsync(string nonce, Func<string, Task<string?>> findStuck, CancellationToken cancellationToken)
    {
        var graph = await LookAsync(cancellationToken).ConfigureAwait(false);
        return graph.Waiters.FirstOrDefault(waiter => string.Equals(waiter.Request.Nonce, nonce, StringComparison.Ordinal)) is { } waiter
            ? await FindAsync(graph, waiter, isUs: true, findStuck, cancellationToken).ConfigureAwait(false)
            : null;
    }

    private async Task<LockCycle?> FindAsync(LockGraph graph, LockEntry waiter, bool isUs, Func<string, Task<string?>> findStuck, CancellationToken cancellationToken)
    {
        var us = await findStuck(ownTask).ConfigureAwait(false) ?? string.Empty;
        while (true)
        {
            // Circles that others make without us do not count: their own members find them.
            var others = new StuckEntries(graph, [], entry => IsGone(entry) || IsOurs(entry) || (isUs && entry == waiter));
            if (others.Because(waiter).Count > 0)
                return null;
            var known = Known(graph, us);
            var stuck = new StuckEntries(graph, known.Keys, IsGone);
            if (stuck.Because(waiter).Count > 0)
            {
                if (!await _ended.AskAsync([.. stuck.Behind(waiter).Where(entry => !IsOurs(entry))], cancellationToken).ConfigureAwait(false))
                    return CycleOf(waiter, stuck, known);
                continue;
            }

            // Were all of them to wait for us, whom it depends on: these are asked, one after the other, as long as it could still be.
            var supposed = new StuckEntries(graph, known.Keys.Concat(graph.Lines.SelectMany(line => line.Holds).Where(hold => IsUnknown(graph, hold))), IsGone);
            if (supposed.Behind(waiter).FirstOrDefault(entry => IsUnknown(graph, entry)) is not { } next)
                return null;
            if (!await _ended.AskAsync([next], cancellationToken).ConfigureAwait(false))
                _asked[next] = await NameAsync(next, findStuck, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>All locks of the space, as they were at the first look.</summary>
    private async Task<LockGraph> LookAsync(CancellationToken cancellationToken)
    {
        if (_graph is not null)
            return _graph;
        await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
        var claims = await environment.Claims.ReadAllAsync(LockRecords.Kind, cancellationToken).ConfigureAwait(false);
        if (claims.Count == 0 && ownHolds.Count > 0)
            await environment.Permissions.CheckAsync(LockPermissions.ToSee, "locks cannot be seen", cancellationToken).ConfigureAwait(false);
        return _graph = new LockGraph([.. claims.Select(claim => (claim.Name.Name, LockRecords.View(claim.Records).State))]);
    }

    private Dictionary<LockEntry, string> Known(LockGraph graph, string us)
    {
        var known = graph.Lines.SelectMany(line => line.Holds).Where(IsOurs).ToDictionary(hold => hold, _ => us);
        foreach (var asked in _asked.Where(asked => asked.Value is not null))
            known[asked.Key] = asked.Value!;
        return known;
    }

    private bool IsOurs(LockEntry entry) =>
        entry.Hold is not null
        && (ownHolds.Contains(entry.Request.Nonce, StringComparer.Ordinal) || (entry.Request.Scope == LockScope.Task && ownTask.Length > 0 && entry.IsOf(ownTask)));

    private bool IsGone(LockEntry entry) => !IsOurs(entry) && _ended.Include(entry);

    /// <summary>Whether only the task of a holder can tell if he waits for us: there is one, it was not asked for yet, and nothing within the hold waits for a lock.</summary>
    private bool IsUnknown(LockGraph graph, LockEntry entry) =>
        entry is { Hold: not null, Request.Task: not null } && !_asked.ContainsKey(entry) && !IsOurs(entry) && !graph.Within(entry).Any();

    /// <summary>What a holder is called who can only go on after us; null for one who can go on.</summary>
    private async Task<string?> NameAsync(LockEntry holder, Func<string, Task<string?>> findStuck, CancellationToken cancellationToken)
    {
        if (holder.Request.Scope == LockScope.Task)
            return await findStuck(holder.Request.Task!).ConfigureAwait(false);
        foreach (var other in await SignsAsync(holder.Request.Task!, cancellationToken).ConfigureAwait(false))
        {
            if (await findStuck(other).ConfigureAwait(false) is { } stuck)
                return holder.Who + ", which waits for " + stuck;
        }

        return null;
    }

    private LockCycle CycleOf(LockEntry waiter, StuckEntries stuck, IReadOnlyDictionary<LockEntry, string> known)
    {
        var part = stuck.Behind(waiter).Where(entry => !IsOurs(entry)).ToList();
        return new LockCycle(
            new CycleWords(stuck, known).Of(waiter),
            [.. part.Select(entry => entry.Hold).OfType<LockHold>()],
            [.. part.Where(entry => entry.Hold is null).Select(entry => entry.Request)],
            !part.Exists(_asked.ContainsKey));
    }

    /// <summary>The tasks that the holder of a block says in its log it waits for: within the block, as far as a log shows.</summary>
    private async Task<IReadOnlyList<string>> SignsAsync(string holder, CancellationToken cancellationToken)
    {
        await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
        if (await environment.Waiting.Tasks.FindAsync(holder, cancellationToken).ConfigureAwait(false) is not { } task)
            throw new CoordinationException(LockFailures.HolderNotShown(holder));
        await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
        return WaitSign.Read(await environment.Waiting.Tasks.GetDetailsAsync(task, cancellationToken).ConfigureAwait(false));
    }
}
