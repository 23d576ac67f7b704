using System;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Waiting.Logs;

/// <summary>How many logs share the budget, and when any of them was read last: what each may claim of it follows from that.</summary>
/// <param name="Logs">How many there are.</param>
/// <param name="LastReading">When a log was read last.</param>
internal sealed record LogLoad(int Logs, DateTimeOffset LastReading)
{
    /// <summary>A step that comes unforeseen is told within this even beside many others, as long as these leave the requests for it.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(12);

    /// <summary>After how long without any reading the budget is left over: so seldom that the pace holds up nothing that comes after it.</summary>
    private static readonly TimeSpan _idle = TimeSpan.FromSeconds(6);

    /// <summary>For each log that shares the budget: shorter, and readings of logs that promise nothing make those late that do; longer, and a wrong forecast costs minutes.</summary>
    private static readonly TimeSpan _longestNeglect = TimeSpan.FromSeconds(40);

    /// <summary>When a log is read again of which nobody knows when it shows the step: as often as all of them can be, as long as that is often.</summary>
    /// <param name="read">When it was read last.</param>
    public DateTimeOffset Unforeseen(DateTimeOffset read)
    {
        var turn = Turn(PollInterval.Shortest);
        return read + (turn < _longest ? turn : _longest);
    }

    /// <summary>The same of a log whose step is expected at another time: in case that is wrong, with what the others leave of the budget.</summary>
    /// <param name="read">When it was read last.</param>
    public DateTimeOffset Far(DateTimeOffset read)
    {
        var turn = read + Turn(_idle);
        var idle = LastReading + _idle;
        return turn > idle ? turn : idle;
    }

    /// <summary>From when on a log goes before all others, whatever they promise: no forecast, however wrong, makes a wait late for longer.</summary>
    /// <param name="read">When it was read last.</param>
    public DateTimeOffset Neglected(DateTimeOffset read) => read + Turn(_longestNeglect);

    /// <summary>The time in which each of them gets its turn.</summary>
    private TimeSpan Turn(TimeSpan each) => TimeSpan.FromTicks(each.Ticks * Logs);
}
