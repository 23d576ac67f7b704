namespace Coordination.Simulator.State;

/// <summary>An action of a planned step.</summary>
/// <param name="Action">The action.</param>
/// <param name="Number">"2", or "2.1" where its step has several.</param>
/// <param name="SkipReason">Why it does not run in this deployment; null where it does.</param>
internal sealed record PlannedAction(ProcessAction Action, string Number, string? SkipReason)
{
    public bool IsManual => Action.ActionType is ProcessProperties.ManualType;
}
