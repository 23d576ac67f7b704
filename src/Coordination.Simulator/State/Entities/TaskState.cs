namespace Coordination.Simulator.State;

/// <summary>States of a task, spelled as the server spells them: one l in Canceled, two in Cancelling.</summary>
internal enum TaskState
{
    Queued,
    Executing,
    Cancelling,
    Success,
    Failed,
    Canceled,
    TimedOut,
}
