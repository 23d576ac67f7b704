namespace Coordination.Simulator.State;

/// <summary>How the work of an action ended, before the scenario's own rules of failure are asked.</summary>
internal enum StepEnd
{
    Succeeded,
    Failed,
}
