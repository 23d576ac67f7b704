using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>One waits for a hold, under which somebody waits for another hold, and so on.</summary>
/// <param name="Edges">From the first waiter on; at least one.</param>
/// <param name="IsOurs">Whether the last hold is one that we are under: then none of them ends before our own waiting does.</param>
internal sealed record LockChain(IReadOnlyList<LockEdge> Edges, bool IsOurs)
{
    /// <summary>The hold at its end.</summary>
    public LockHold Last => Edges[Edges.Count - 1].Hold;

    /// <summary>Those between its ends: other waiters, each under the hold before it.</summary>
    public IEnumerable<LockRequest> Others => Edges.Skip(1).Select(edge => edge.Waiter);

    /// <summary>The tasks, besides that of the first waiter, that must be alive for it to be true.</summary>
    public IEnumerable<string> Tasks => (IsOurs ? Others : Others.Append(Last.Request)).Select(request => request.Task).OfType<string>();

    /// <summary>In words that the owner of the last hold completes, e.g. <c>waits for the lock 'a', which is held by B 1.0 to Dev (ServerTasks-2), which waits for the lock 'b', which is held by</c>.</summary>
    public string Words => string.Join(" ", Edges.Select((edge, index) =>
        "waits for the lock '" + edge.Lock + "', which is held by" + (index < Edges.Count - 1 ? " " + Name(edge.Hold.Request) + ", which" : string.Empty)));

    /// <summary>Who holds or waits, with the task.</summary>
    public static string Name(LockRequest request) => request.Task is { } task && request.Who.IndexOf(task, StringComparison.OrdinalIgnoreCase) < 0 ? OneLine.Of(request.Who) + " (" + task + ")" : OneLine.Of(request.Who);
}
