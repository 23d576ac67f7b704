namespace Coordination.Simulator.State;

internal enum GuidedFailureMode
{
    EnvironmentDefault,
    Off,
    On,
}
