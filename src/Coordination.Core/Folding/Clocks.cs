using System;

namespace Coordination.Core.Folding;

/// <summary>The three clocks of a deployment: in the queue, running, waiting for people. One runs at a time; each keeps what it has.</summary>
internal sealed class Clocks
{
    private readonly TimeSpan[] _spent = new TimeSpan[3];

    /// <summary>Which clock runs; null before the server has a deployment.</summary>
    public ClockKind? Running { get; private set; }

    /// <summary>Since when it runs.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Lets this clock run from now on, and no other.</summary>
    public void Run(ClockKind kind, DateTimeOffset now)
    {
        if (Running == kind)
            return;
        if (Running is { } before)
            _spent[(int)before] += now - Since;
        Running = kind;
        Since = now;
    }

    /// <summary>What a clock has counted.</summary>
    public TimeSpan Spent(ClockKind kind, DateTimeOffset now) => _spent[(int)kind] + (Running == kind ? now - Since : TimeSpan.Zero);

    /// <summary>When the running clock reaches its limit; null when none runs, or beyond all time.</summary>
    public DateTimeOffset? Deadline(RunOptions options)
    {
        if (Running is not { } kind)
            return null;
        var left = Limit(kind, options) - _spent[(int)kind];
        return left < DateTimeOffset.MaxValue - Since ? Since + left : null;
    }

    private static TimeSpan Limit(ClockKind kind, RunOptions options) => kind switch
    {
        ClockKind.Queue => options.QueueTimeout,
        ClockKind.Person => options.PersonTimeout,
        _ => options.RunTimeout,
    };
}
