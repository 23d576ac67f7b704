namespace Coordination.Simulator.State;

internal enum PhaseState
{
    Pending,
    Current,
    Complete,
}
