using System;

namespace Coordination.Core.Waiting.Logs;

/// <summary>How often logs are read, by how many share the budget.</summary>
internal static class LogTimes
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(12);

    /// <summary>The time between two readings of a log of which nobody knows when it shows the step: as often as all of them can be, as long as that is often.</summary>
    public static TimeSpan Unforeseen(int logs) => Shorter(Times(PollInterval.Shortest, logs), _longest);

    /// <summary>The same of a log whose step is expected at another time: in case that is wrong, a part of what is not needed for others.</summary>
    public static TimeSpan Far(int logs) => Longer(Times(TimeSpan.FromSeconds(6), logs), _longest);

    /// <summary>How long a log is left for others that promise more.</summary>
    public static TimeSpan Neglect(int logs) => Times(TimeSpan.FromSeconds(18), logs);

    private static TimeSpan Times(TimeSpan span, int times) => TimeSpan.FromTicks(span.Ticks * times);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
