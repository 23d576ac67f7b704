namespace Coordination;

/// <summary>How a wait ended. Different answers are never dressed up as one another.</summary>
public enum WaitOutcome
{
    /// <summary>What was waited for is so.</summary>
    Reached,

    /// <summary>Nothing runs, so there was nothing to wait for.</summary>
    NotRunning,

    /// <summary>The step does not run in this deployment.</summary>
    Skipped,

    /// <summary>The step, or the deployment before it, failed.</summary>
    Failed,

    /// <summary>The deployment was cancelled first.</summary>
    Cancelled,

    /// <summary>The server cancelled the deployment because a newer one took its place.</summary>
    Superseded,

    /// <summary>It waits for a person, and our time for that is over.</summary>
    AwaitingPerson,

    /// <summary>Our time is over.</summary>
    TimedOut,

    /// <summary>It can never come to pass, because what is waited for waits for us.</summary>
    Deadlocked,

    /// <summary>It cannot be told; the reason says what would settle it.</summary>
    Unknown,
}
