using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>One lock with those who hold it and those who wait, in the order in which they go. Who sleeps is waited for by nobody.</summary>
internal sealed class LockLine
{
    /// <summary>Makes one of the state of a lock.</summary>
    public LockLine(string name, LockDocument state)
    {
        Holds = [.. state.Holds.Select(hold => new LockEntry(name, hold.Request, hold))];
        Waiters = [.. Queue.Order(state).Where(waiter => !waiter.Asleep).Select(waiter => new LockEntry(name, waiter.Request, hold: null))];
    }

    /// <summary>Those who hold it.</summary>
    public IReadOnlyList<LockEntry> Holds { get; }

    /// <summary>Those who wait for it.</summary>
    public IReadOnlyList<LockEntry> Waiters { get; }

    /// <summary>
    /// Of those who never go on, the ones because of whom a waiter is never let in, no more than it takes: one who holds it for himself alone, or as many as have
    /// places where they are counted. None where the others, once they have gone on, leave room. Who waits before it goes first, whatever he waits for.
    /// </summary>
    /// <param name="waiter">Who wants in.</param>
    /// <param name="isStuck">Who never goes on.</param>
    public IReadOnlyList<LockEntry> InTheWayOf(LockEntry waiter, Func<LockEntry, bool> isStuck)
    {
        List<LockEntry> others = [.. Holds.Where(hold => isStuck(hold) && !IsPassed(waiter, hold)), .. Waiters.TakeWhile(other => other != waiter).Where(isStuck)];
        if (Admission.Fits(waiter.Request, [.. others.Select(other => other.Request)]))
            return [];
        return others.Find(other => !Admission.Fits(waiter.Request, [other.Request])) is { } alone ? [alone] : [.. others.Take(waiter.Request.Limit)];
    }

    private static bool IsPassed(LockEntry waiter, LockEntry held) =>
        Passing.Passes(waiter.Request, held.Hold!, over: []) || (waiter.Request.Task is { } task && held.IsOf(task));
}
