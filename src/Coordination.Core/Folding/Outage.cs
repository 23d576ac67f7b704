using System;

namespace Coordination.Core.Folding;

/// <summary>A time in which the server does not do something that will pass.</summary>
internal sealed class Outage(OutageKind kind)
{
    public OutageKind Kind { get; } = kind;

    /// <summary>Since when; null when there is none.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>Failures in a row.</summary>
    public int Count { get; private set; }

    /// <summary>The last failure.</summary>
    public Failure? Last { get; private set; }

    /// <summary>What of it will not pass.</summary>
    public Refusals Refusals { get; } = new();

    /// <summary>Whether the user was told of it.</summary>
    public bool Announced { get; set; }

    /// <summary>It began, or goes on.</summary>
    /// <param name="failure">How it shows.</param>
    /// <param name="since">When what failed was asked first.</param>
    /// <param name="at">When it had failed.</param>
    public void Began(Failure failure, DateTimeOffset since, DateTimeOffset at)
    {
        Refusals.Saw(failure, at);
        Since ??= since;
        Last = failure;
        Count++;
    }

    public void Ended()
    {
        Refusals.Answered();
        Since = null;
        Count = 0;
    }
}
