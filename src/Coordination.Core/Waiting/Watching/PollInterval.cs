using System;

namespace Coordination.Core.Waiting.Watching;

/// <summary>
/// How long to wait before a task is asked for again. Near its usual end every two seconds, because a deployment that depends on it waits;
/// far from it seldom, because nothing is expected. Without history the interval grows with the time that the task has taken already.
/// </summary>
internal static class PollInterval
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>The interval of a task that runs, and whose log somebody reads: the log shows the task, too, but where many are read its turn may be far away, and that it failed should be known before.</summary>
    public static readonly TimeSpan BesideLog = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestFirst = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestQueued = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWithoutHistory = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan LongestPaused = TimeSpan.FromSeconds(30);

    /// <summary>How long a task is left that is watched anew: where many are, its first look is shared with others that come soon.</summary>
    /// <param name="watched">How many are watched.</param>
    public static TimeSpan First(int watched) => Between(TimeSpan.FromTicks(Shortest.Ticks * (watched / 10)), LongestFirst);

    /// <summary>The interval.</summary>
    /// <param name="phase">What the task is doing.</param>
    /// <param name="inPhase">For how long it has done so.</param>
    /// <param name="left">How long until its usual end, counted from the earliest start that it can have had; negative when that is past; null without history.</param>
    /// <param name="usual">How long such a task usually runs; null without history.</param>
    public static TimeSpan After(WatchedPhase phase, TimeSpan inPhase, TimeSpan? left, TimeSpan? usual) => phase switch
    {
        WatchedPhase.Queued => Between(Part(inPhase, 4), LongestQueued),
        WatchedPhase.Paused => Between(Part(inPhase, 10), LongestPaused),
        WatchedPhase.Missing => Between(Part(inPhase, 2), Longest),
        _ when left is { } rest && usual is { } whole => Towards(rest, whole),
        _ => Between(Part(inPhase, 10), LongestWithoutHistory),
    };

    /// <summary>Up to a margin before the usual end in long steps, then in the shortest; long after it in growing ones again, as something is amiss.</summary>
    private static TimeSpan Towards(TimeSpan left, TimeSpan usual)
    {
        var margin = Between(Part(usual, 6), TimeSpan.FromMinutes(2));
        if (left > margin)
            return Between(left - margin, Longest);
        var late = left.Negate() - Between(usual, TimeSpan.FromMinutes(10));
        return late > TimeSpan.Zero ? Between(Part(late, 10), LongestWithoutHistory) : Shortest;
    }

    private static TimeSpan Part(TimeSpan span, int divisor) => TimeSpan.FromTicks(span.Ticks / divisor);

    private static TimeSpan Between(TimeSpan wanted, TimeSpan longest) =>
        wanted < Shortest ? Shortest : wanted > longest ? longest : wanted;
}
