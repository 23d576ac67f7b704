using System;
using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>When nodes want to be judged though nothing happened.</summary>
internal sealed class Alarms
{
    private readonly SortedSet<(DateTimeOffset At, int Node)> _set = [];

    /// <summary>The first instant at which one wants to be; null for never.</summary>
    public DateTimeOffset? First => _set.Count > 0 ? _set.Min.At : null;

    /// <summary>A node that wants to be judged by now; null for none.</summary>
    public int? DueBy(DateTimeOffset now) => First <= now ? _set.Min.Node : null;

    /// <summary>Sets a node's alarm in place of the one it had; null for none.</summary>
    public void Set(Node node, DateTimeOffset? at)
    {
        if (node.Alarm is { } before)
            _set.Remove((before, node.Index));
        node.Alarm = at;
        if (at is { } then)
            _set.Add((then, node.Index));
    }
}
