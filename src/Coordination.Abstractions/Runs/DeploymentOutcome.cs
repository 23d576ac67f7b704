namespace Coordination;

/// <summary>How one planned deployment ended. Different answers are never dressed up as one another.</summary>
public enum DeploymentOutcome
{
    /// <summary>Its task ended with success.</summary>
    Deployed,

    /// <summary>The version was there already, so nothing was done.</summary>
    AlreadyCurrent,

    /// <summary>It was asked for, and not waited for.</summary>
    Requested,

    /// <summary>It was not started; the reason says why.</summary>
    Skipped,

    /// <summary>The server cancelled it because a newer deployment took its place.</summary>
    Superseded,

    /// <summary>It waits for a person, and our time for that is over; the task goes on.</summary>
    AwaitingPerson,

    /// <summary>Its task failed, or the server refused to create it.</summary>
    Failed,

    /// <summary>Its task was cancelled.</summary>
    Cancelled,

    /// <summary>It was deployed and then put back.</summary>
    RolledBack,

    /// <summary>It was queued or running when our time for that was over; the task goes on.</summary>
    TimedOut,

    /// <summary>It can only go on after the task in which the run went on, which waited for it; it stays on the server, and the reason names the cycle.</summary>
    Deadlocked,

    /// <summary>It cannot be told; the reason says what would settle it.</summary>
    Unknown,
}
