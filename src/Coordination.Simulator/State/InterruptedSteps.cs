namespace Coordination.Simulator.State;

/// <summary>What the node of a step shows while its task is paused by a question of that step.</summary>
internal enum InterruptedSteps
{
    /// <summary>It is Running.</summary>
    Running,

    /// <summary>It is Pending again, with the time of its start.</summary>
    Pending,
}
