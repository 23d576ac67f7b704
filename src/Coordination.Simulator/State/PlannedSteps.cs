namespace Coordination.Simulator.State;

internal enum PlannedSteps
{
    /// <summary>All from the creation of the task.</summary>
    FromTheFirstMoment,

    /// <summary>All from the moment when the task starts to execute.</summary>
    WhenStarted,

    /// <summary>Each when it is reached.</summary>
    WhenReached,
}
