namespace Coordination.Simulator.State;

internal enum InterruptionType
{
    ManualIntervention,
    GuidedFailure,
}
