using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Targets;

/// <summary>The phase of a task: the server says Queued of what waits for its turn and of what waits for a person alike (octopus-api 1.8).</summary>
internal static class TaskPhases
{
    /// <summary>The phase.</summary>
    public static TaskPhase Of(TaskResource task) => Of(task.State, task.HasPendingInterruptions);

    /// <summary>The phase by state and whether people are asked.</summary>
    public static TaskPhase Of(string state, bool hasPendingInterruptions) => state switch
    {
        _ when TaskStates.Is(state, TaskStates.Success) => TaskPhase.Succeeded,
        _ when TaskStates.Is(state, TaskStates.Failed) => TaskPhase.Failed,
        _ when TaskStates.Is(state, TaskStates.Canceled) => TaskPhase.Cancelled,
        _ when TaskStates.Is(state, TaskStates.TimedOut) => TaskPhase.TimedOut,
        _ when TaskStates.Is(state, TaskStates.Cancelling) => TaskPhase.Cancelling,
        _ when hasPendingInterruptions => TaskPhase.AwaitingPerson,
        _ when TaskStates.Is(state, TaskStates.Executing) => TaskPhase.Running,
        _ when TaskStates.Is(state, TaskStates.Queued) => TaskPhase.Queued,
        _ => TaskPhase.Unknown,
    };
}
