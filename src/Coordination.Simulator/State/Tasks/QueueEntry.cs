using System;

namespace Coordination.Simulator.State;

/// <summary>A task in the queue.</summary>
internal sealed class QueueEntry(ServerTask task, DateTimeOffset ready, QueueRank rank)
{
    public ServerTask Task { get; } = task;

    /// <summary>When it may be picked up at the earliest.</summary>
    public DateTimeOffset Ready { get; set; } = ready;

    public QueueRank Rank { get; set; } = rank;
}
