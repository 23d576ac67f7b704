namespace Coordination.Simulator.Scenarios;

/// <summary>How an action ends when no failure rule says otherwise.</summary>
internal enum StepOutcome
{
    Success,
    Warning,
    Failure,

    /// <summary>It fails and asks people for guidance, whether or not the deployment uses guided failure.</summary>
    GuidedFailure,
}
