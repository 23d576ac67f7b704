using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>The order in which waiters go.</summary>
internal static class Queue
{
    /// <summary>The waiters in the order in which they go. Superseded ones are left out: they leave by themselves.</summary>
    public static IReadOnlyList<LockWaiter> Order(LockDocument state) =>
    [
        .. state.Waiters
            .Where(waiter => !IsSuperseded(state, waiter.Request, waiter.Place))
            .OrderBy(waiter => IsInside(state, waiter.Request) ? 0 : 1)
            .ThenByDescending(waiter => waiter.Request.Priority)
            .ThenBy(waiter => waiter.Place),
    ];

    /// <summary>Those who go before a request that stands at this place.</summary>
    public static IEnumerable<LockWaiter> Before(LockDocument state, LockRequest request, long place)
    {
        var inside = IsInside(state, request);
        foreach (var waiter in Order(state))
        {
            if (string.Equals(waiter.Request.Nonce, request.Nonce, StringComparison.Ordinal))
                continue;
            var isInside = IsInside(state, waiter.Request);
            if (isInside != inside ? isInside : waiter.Request.Priority != request.Priority ? waiter.Request.Priority > request.Priority : waiter.Place < place)
                yield return waiter;
        }
    }

    /// <summary>Whether a newer one came that lets older ones give up.</summary>
    public static bool IsSuperseded(LockDocument state, LockRequest request, long place) =>
        request.Order == LockOrder.Newest
        && (place < state.Superseded || state.Waiters.Any(other => other.Request.Order == LockOrder.Newest && other.Place > place && !string.Equals(other.Request.Nonce, request.Nonce, StringComparison.Ordinal)));

    private static bool IsInside(LockDocument state, LockRequest request) => state.Holds.Any(hold => Passing.BelongsTo(request, hold));
}
