using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>
/// Who waits for whom by locks, as one look at all locks of a space shows it. It is followed from hold to hold, not from task to task: a block ends although a
/// step beside it waits; it does not when something within it does. What a task holds without a block it holds until all of it goes on.
/// </summary>
/// <param name="locks">The locks.</param>
/// <param name="isOurs">Whether we are under a hold.</param>
internal sealed class LockGraph(IReadOnlyList<(string Name, LockDocument State)> locks, Func<LockHold, bool> isOurs)
{
    /// <summary>What the waiters of a task wait for.</summary>
    public IReadOnlyList<LockChain> OfTask(string task) => From(waiter => IsOf(waiter.Request, task));

    /// <summary>What one waiter waits for.</summary>
    public IReadOnlyList<LockChain> OfWaiter(string nonce) => From(waiter => waiter.IsOf(nonce));

    private IReadOnlyList<LockChain> From(Func<LockWaiter, bool> isFirst) =>
        [.. Waiters(isFirst).SelectMany(first => Follow(first.Name, first.State, first.Waiter, [], new HashSet<string>(StringComparer.Ordinal)))];

    private IEnumerable<LockChain> Follow(string name, LockDocument state, LockWaiter waiter, IReadOnlyList<LockEdge> before, HashSet<string> seen)
    {
        foreach (var hold in Needed(state, waiter.Request))
        {
            if (!seen.Add(hold.Request.Nonce))
                continue;
            IReadOnlyList<LockEdge> edges = [.. before, new LockEdge(name, waiter.Request, hold)];
            var within = isOurs(hold) ? [] : Waiters(other => IsWithin(other.Request, hold)).ToList();
            if (within.Count == 0)
                yield return new LockChain(edges, isOurs(hold));
            foreach (var (nextName, nextState, next) in within)
            {
                foreach (var chain in Follow(nextName, nextState, next, edges, seen))
                    yield return chain;
            }
        }
    }

    /// <summary>The holds that must all end before a request is let in. Of several that count, any one is enough: then none of them is needed.</summary>
    private static IReadOnlyList<LockHold> Needed(LockDocument state, LockRequest request)
    {
        var others = state.Holds.Where(hold => !Passing.Passes(request, hold, over: []) && !(request.Task is { } task && IsOf(hold.Request, task))).ToList();
        return request.Kind switch
        {
            LockKind.Shared => [.. others.Where(hold => hold.Request.Kind != LockKind.Shared)],
            LockKind.Counted when request.Limit > 1 => [.. others.Where(hold => hold.Request.Kind != LockKind.Counted)],
            _ => others,
        };
    }

    private static bool IsWithin(LockRequest waiter, LockHold hold) =>
        waiter.Under.Contains(hold.Request.Nonce, StringComparer.Ordinal)
        || (hold.Request.Scope == LockScope.Task && hold.Request.Task is { } task && IsOf(waiter, task));

    private static bool IsOf(LockRequest request, string task) => string.Equals(request.Task, task, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<(string Name, LockDocument State, LockWaiter Waiter)> Waiters(Func<LockWaiter, bool> isWanted) =>
        locks.SelectMany(one => one.State.Waiters.Where(waiter => !waiter.Asleep && isWanted(waiter)).Select(waiter => (one.Name, one.State, waiter)));
}
