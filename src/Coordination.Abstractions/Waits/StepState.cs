namespace Coordination;

/// <summary>Where a step of a deployment or runbook run stands.</summary>
public enum StepState
{
    /// <summary>It has not been reached.</summary>
    Pending,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It waits for a person: an approval, or what to do about a failure.</summary>
    AwaitingPerson,

    /// <summary>It ended with success, perhaps with warnings.</summary>
    Succeeded,

    /// <summary>It failed. Until the deployment goes on or ends, a person may have it retried.</summary>
    Failed,

    /// <summary>It was passed over, or will be.</summary>
    Skipped,

    /// <summary>It was cancelled while it ran.</summary>
    Cancelled,

    /// <summary>The deployment ended before it.</summary>
    NotReached,
}
