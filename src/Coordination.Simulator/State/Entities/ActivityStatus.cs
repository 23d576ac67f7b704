namespace Coordination.Simulator.State;

internal enum ActivityStatus
{
    Pending,
    Running,
    Success,
    SuccessWithWarning,
    Failed,
    Skipped,
    Canceled,
}
