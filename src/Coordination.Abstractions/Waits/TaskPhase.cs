namespace Coordination;

/// <summary>Where the task of a deployment or runbook run stands. Unlike the server's own states, waiting for a person is told apart from waiting for its turn.</summary>
public enum TaskPhase
{
    /// <summary>It waits for its turn, or for the time that it is scheduled for.</summary>
    Queued,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is paused until a person answers.</summary>
    AwaitingPerson,

    /// <summary>It is being cancelled.</summary>
    Cancelling,

    /// <summary>It ended with success.</summary>
    Succeeded,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>Its time in the queue expired.</summary>
    TimedOut,

    /// <summary>The server does not show the task: it was deleted, or the key may not see it.</summary>
    Unknown,
}
