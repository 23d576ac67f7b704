using System;

namespace Coordination.Core.Waiting.Deciding;

/// <summary>Figures of a wait that nobody needs to choose.</summary>
internal static class WaitTimes
{
    /// <summary>How often in a row a cycle must be found: a line of a log may be older than what its task does now.</summary>
    public const int CyclesUntilBelieved = 2;

    /// <summary>How long a task has to be queued before it is asked why: most are picked up at once.</summary>
    public static readonly TimeSpan FirstQueueLook = TimeSpan.FromSeconds(3);

    /// <summary>How often a queue is looked at: its order is told to a person, nothing hangs on it.</summary>
    public static readonly TimeSpan BetweenQueueLooks = TimeSpan.FromMinutes(1);

    /// <summary>How long after a deadline an answer to a request that was sent after it is waited for.</summary>
    public static readonly TimeSpan LastAnswer = TimeSpan.FromSeconds(45);

    /// <summary>How long the log of a task that has ended is asked for when the server does not show it.</summary>
    public static readonly TimeSpan PatienceWithLogs = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _firstSearches = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _longestBetweenSearches = TimeSpan.FromMinutes(2);

    /// <summary>From one search for a cycle to the next: soon at first, for most cycles are there from the start.</summary>
    public static TimeSpan BetweenSearches(int searches) =>
        searches < 2 ? _firstSearches : TimeSpan.FromSeconds(Math.Min(_longestBetweenSearches.TotalSeconds, 5 * Math.Pow(2, Math.Min(searches, 10) - 1)));
}
