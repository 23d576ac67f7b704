using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>
/// Who waits for whom by locks, as one look at all locks of a space shows it. It is followed from hold to hold, not from task to task: a block ends although a
/// step beside it waits; it does not when something within it does. What a task holds without a block it holds until all of it goes on.
/// </summary>
internal sealed class LockGraph
{
    private readonly ILookup<string, LockEntry> _byNonce;
    private readonly ILookup<string, LockEntry> _ofTasks;
    private readonly Dictionary<LockEntry, LockLine> _lines = [];
    private readonly ILookup<LockEntry, LockEntry> _within;

    /// <summary>Makes one of the states of all locks.</summary>
    public LockGraph(IReadOnlyList<(string Name, LockDocument State)> locks)
    {
        Lines = [.. locks.Select(one => new LockLine(one.Name, one.State))];
        var holds = Lines.SelectMany(line => line.Holds).ToList();
        _byNonce = holds.ToLookup(hold => hold.Request.Nonce, StringComparer.Ordinal);
        _ofTasks = holds.Where(hold => hold.Request is { Scope: LockScope.Task, Task: not null }).ToLookup(hold => hold.Request.Task!, StringComparer.OrdinalIgnoreCase);
        foreach (var line in Lines)
        {
            foreach (var waiter in line.Waiters)
                _lines[waiter] = line;
        }

        _within = Waiters.SelectMany(waiter => Around(waiter), (waiter, hold) => (waiter, hold)).ToLookup(one => one.hold, one => one.waiter);
    }

    /// <summary>The locks.</summary>
    public IReadOnlyList<LockLine> Lines { get; }

    /// <summary>All who wait.</summary>
    public IEnumerable<LockEntry> Waiters => _lines.Keys;

    /// <summary>The lock for which somebody waits.</summary>
    public LockLine LineOf(LockEntry waiter) => _lines[waiter];

    /// <summary>Those who wait for a lock under a hold.</summary>
    public IEnumerable<LockEntry> Within(LockEntry hold) => _within[hold];

    /// <summary>The holds that do not end before a waiter goes on.</summary>
    public IEnumerable<LockEntry> Around(LockEntry waiter)
    {
        var ofTask = waiter.Request.Task is { } task ? _ofTasks[task] : [];
        return waiter.Request.Under.SelectMany(nonce => _byNonce[nonce]).Concat(ofTask).Distinct();
    }
}
