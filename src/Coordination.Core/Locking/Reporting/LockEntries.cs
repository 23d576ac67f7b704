using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Claims;

namespace Coordination.Core.Locking;

/// <summary>Says who holds a lock and who waits for it, in the users' words.</summary>
/// <param name="now">The time.</param>
/// <param name="linkOf">The address of a task.</param>
internal sealed class LockEntries(DateTimeOffset now, Func<string, string> linkOf)
{
    /// <summary>Holders first, then waiters in the order in which they go.</summary>
    public IReadOnlyList<StepLock> Of(ClaimName name, LockDocument state, IReadOnlyDictionary<string, TaskSight> sights)
    {
        var order = Queue.Order(state);
        var waiters = order.Concat(state.Waiters.Except(order)).Select((waiter, index) => (waiter, index));
        return
        [
            .. state.Holds.Select(hold => Entry(name, state, hold.Request, sights) with { Token = hold.Token, Since = hold.Since, Age = Age(hold.Since) }),
            .. waiters.Select(one => Entry(name, state, one.waiter.Request, sights) is var entry && one.waiter.Asleep && entry.State is StepLockState.Alive or StepLockState.Leased
                ? AsWaiter(entry, one.index) with { State = StepLockState.Asleep }
                : AsWaiter(entry, one.index)),
        ];
    }

    private StepLock AsWaiter(StepLock entry, int index) => entry with { Role = StepLockRole.Waiter, Place = index + 1, Age = Age(entry.Since) };

    private StepLock Entry(ClaimName name, LockDocument state, LockRequest request, IReadOnlyDictionary<string, TaskSight> sights) => new()
    {
        Name = name.Name,
        Id = request.Nonce,
        Kind = request.Kind switch { LockKind.Shared => StepLockKind.Shared, LockKind.Counted => StepLockKind.Limited, _ => StepLockKind.Exclusive },
        Limit = request.Limit,
        Scope = request.Scope == LockScope.Task ? StepLockScope.Task : StepLockScope.Process,
        State = StateOf(request, sights),
        Owner = OneLine.Of(request.Who),
        Reason = request.Reason is { } reason ? OneLine.Of(reason) : null,
        Priority = request.Priority,
        Since = request.Asked,
        TaskId = request.Task,
        Link = request.Task is { } task ? linkOf(task) : null,
        Guard = ProjectLock.Is(name.Name) ? state.OfProject ? ProjectGuard.RaceFree : ProjectGuard.CheckOnly : null,
    };

    private static StepLockState StateOf(LockRequest request, IReadOnlyDictionary<string, TaskSight> sights)
    {
        if (request.Task is not { } task)
            return StepLockState.Leased;
        return !sights.TryGetValue(task, out var sight) || sight == TaskSight.Alive ? StepLockState.Alive
            : sight == TaskSight.NotVisible ? StepLockState.HolderNotVisible
            : StepLockState.Stale;
    }

    private TimeSpan? Age(DateTimeOffset? since) => since is { } from ? (now > from ? now - from : TimeSpan.Zero) : null;
}
