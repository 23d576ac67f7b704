namespace Coordination.Simulator.State;

/// <summary>What a task is said to queue behind where nothing but the full task cap holds it back.</summary>
internal enum FullCap
{
    /// <summary>The tasks that fill the cap.</summary>
    Executing,

    /// <summary>They, and those that queue before it.</summary>
    ExecutingAndAhead,

    /// <summary>Nothing: only tasks of the same concurrency tag are told.</summary>
    Nothing,
}
