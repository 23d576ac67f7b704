using System;

namespace Coordination.Core.Locking;

/// <summary>How often a waiter looks: all waiters of a lock together at most some fifty times a minute, the first of them every few seconds. Asking for tasks makes sixty requests of that.</summary>
internal static class LookInterval
{
    /// <summary>The time between two looks of a waiter.</summary>
    /// <param name="place">How many wait before it, plus one.</param>
    /// <param name="waiters">How many wait.</param>
    public static TimeSpan Of(int place, int waiters) =>
        TimeSpan.FromSeconds(place <= 1 ? 2.7 : Math.Min(14 * (place - 1), Math.Max(70, 3.5 * waiters)));
}
