using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>
/// Who never goes on, given some who do not: a waiter with too many of the others in its way, and a hold that such a waiter is under. At first everybody
/// counts; then, one after the other, those leave whom the rest lets go on.
/// </summary>
internal sealed class StuckEntries
{
    private readonly LockGraph _graph;
    private readonly HashSet<LockEntry> _given;
    private readonly HashSet<LockEntry> _stuck;

    /// <summary>Finds them.</summary>
    /// <param name="graph">Who waits for whom.</param>
    /// <param name="given">Who does not go on, whatever the others do.</param>
    /// <param name="isGone">Who is no longer there, though the locks still name him.</param>
    public StuckEntries(LockGraph graph, IEnumerable<LockEntry> given, Func<LockEntry, bool> isGone)
    {
        _graph = graph;
        _given = [.. given.Where(entry => !isGone(entry))];
        _stuck = [.. _given, .. graph.Waiters.SelectMany(waiter => graph.Around(waiter).Prepend(waiter)).Where(entry => !isGone(entry))];
        while (_stuck.RemoveWhere(entry => !_given.Contains(entry) && Because(entry).Count == 0) > 0)
        {
            // Who leaves may let others go on.
        }
    }

    /// <summary>Those because of whom an entry never goes on: for a waiter those in its way, for a hold the waiter under it. None for one that goes on, and for one that was given.</summary>
    public IReadOnlyList<LockEntry> Because(LockEntry entry)
    {
        if (_given.Contains(entry))
            return [];
        return entry.Hold is null ? _graph.LineOf(entry).InTheWayOf(entry, _stuck.Contains) : [.. _graph.Within(entry).Where(_stuck.Contains).Take(1)];
    }

    /// <summary>All who have part in that a waiter never goes on, besides itself.</summary>
    public IReadOnlyCollection<LockEntry> Behind(LockEntry waiter)
    {
        var found = new HashSet<LockEntry>();
        var next = new System.Collections.Generic.Queue<LockEntry>(Because(waiter));
        while (next.Count > 0)
        {
            if (next.Dequeue() is { } entry && entry != waiter && found.Add(entry))
                Because(entry).ToList().ForEach(next.Enqueue);
        }

        return found;
    }
}
