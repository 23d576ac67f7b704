using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Deadlocks;
using Coordination.Core.Waiting.Logs;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>The tasks that a task waits for because they hold locks, as one look at all locks shows it.</summary>
/// <param name="environment">What it works with.</param>
/// <param name="ownTask">The task that asks; empty outside of one.</param>
/// <param name="ownHolds">The holds that it is under.</param>
internal sealed class LockBlockers(LockEnvironment environment, string ownTask, IReadOnlyCollection<string> ownHolds) : IBlockers
{
    private LockGraph? _graph;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Blocker>> OfAsync(TaskResource task, CancellationToken cancellationToken)
    {
        var graph = await LookAsync(cancellationToken).ConfigureAwait(false);
        return await OfAsync(graph.OfTask(task.Id), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All locks of the space, as they were at the first look.</summary>
    public async Task<LockGraph> LookAsync(CancellationToken cancellationToken)
    {
        if (_graph is not null)
            return _graph;
        await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
        var claims = await environment.Claims.ReadAllAsync(LockRecords.Kind, cancellationToken).ConfigureAwait(false);
        if (claims.Count == 0 && ownHolds.Count > 0)
            await environment.Permissions.CheckAsync(LockPermissions.ToSee, "locks cannot be seen", cancellationToken).ConfigureAwait(false);
        return _graph = GraphOf(claims);
    }

    /// <summary>The tasks at the ends of chains; of chains through tasks that have ended, none: what they held is entered past.</summary>
    public async Task<IReadOnlyList<Blocker>> OfAsync(IReadOnlyList<LockChain> chains, CancellationToken cancellationToken)
    {
        var found = new List<Blocker>();
        foreach (var chain in await LivingAsync(chains, cancellationToken).ConfigureAwait(false))
        {
            if (chain.IsOurs)
                found.Add(new Blocker(ownTask, chain.Words));
            else if (chain.Last.Request is { Task: { } task, Scope: LockScope.Task })
                found.Add(new Blocker(task, chain.Words));
            else if (chain.Last.Request.Task is { } holder)
                found.AddRange((await SignsAsync(holder, cancellationToken).ConfigureAwait(false)).Select(other => new Blocker(other, chain.Words + " " + LockChain.Name(chain.Last.Request) + ", which waits for")));
        }

        return found;
    }

    private LockGraph GraphOf(IReadOnlyList<(Claims.ClaimName Name, IReadOnlyList<Claims.ClaimRecord> Records)> claims) =>
        new([.. claims.Select(claim => (claim.Name.Name, LockRecords.View(claim.Records).State))], IsOurs);

    private bool IsOurs(LockHold hold) =>
        ownHolds.Contains(hold.Request.Nonce, StringComparer.Ordinal)
        || (hold.Request.Scope == LockScope.Task && ownTask.Length > 0 && string.Equals(hold.Request.Task, ownTask, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<LockChain>> LivingAsync(IReadOnlyList<LockChain> chains, CancellationToken cancellationToken)
    {
        var tasks = chains.SelectMany(chain => chain.Tasks).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (tasks.Count == 0)
            return chains;
        var sights = await TaskSights.AskAsync(environment, tasks, cancellationToken).ConfigureAwait(false);
        return [.. chains.Where(chain => chain.Tasks.All(task => sights[task] is TaskSight.Alive or TaskSight.NotVisible))];
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
