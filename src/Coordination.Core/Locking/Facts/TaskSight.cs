namespace Coordination.Core.Locking;

/// <summary>How the server shows a task.</summary>
internal enum TaskSight
{
    /// <summary>It is queued, runs, is being cancelled or waits for a person.</summary>
    Alive,

    /// <summary>It ended by itself.</summary>
    Ended,

    /// <summary>It was cancelled or timed out: its script may live a little longer.</summary>
    Cancelled,

    /// <summary>It is not shown: gone long ago, or hidden from this user.</summary>
    NotVisible,
}
