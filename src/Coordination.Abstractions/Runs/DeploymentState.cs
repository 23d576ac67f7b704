namespace Coordination;

/// <summary>Where a planned deployment stands while the run goes on.</summary>
public enum DeploymentState
{
    /// <summary>Waits for the deployments that it comes after.</summary>
    Waiting,

    /// <summary>The request to create it is on its way.</summary>
    Creating,

    /// <summary>The answer to that request was lost; the server is looked at to settle whether it exists.</summary>
    Settling,

    /// <summary>Its task waits in the server's queue.</summary>
    Queued,

    /// <summary>Its task runs.</summary>
    Running,

    /// <summary>Its task is paused until a person answers.</summary>
    AwaitingPerson,

    /// <summary>Its task is being cancelled.</summary>
    Cancelling,

    /// <summary>It is over; there is a result.</summary>
    Ended,
}
