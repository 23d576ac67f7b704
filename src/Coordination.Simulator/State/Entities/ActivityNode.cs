using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>A node of a task's activity log: the root, a step, an action of a step, or a machine; log lines sit on the leaves.</summary>
internal sealed class ActivityNode(string id, string name)
{
    /// <summary>Hierarchical: the parent's id, a slash, a segment; stable for the life of the task.</summary>
    public string Id { get; } = id;

    public string Name { get; } = name;

    public ActivityStatus Status { get; set; }

    /// <summary>Null while pending.</summary>
    public DateTimeOffset? Started { get; set; }

    public DateTimeOffset? Ended { get; set; }

    /// <summary>True for the root and for steps.</summary>
    public bool ShowAtSummaryLevel { get; set; }

    /// <summary>What runs here waits for an answer of people.</summary>
    public bool IsInterrupted { get; set; }

    public int ProgressPercentage { get; set; }

    public string? ProgressMessage { get; set; }

    public List<ActivityNode> Children { get; } = [];

    public List<LogLine> LogElements { get; } = [];
}
