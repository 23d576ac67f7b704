using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>The server's scheduler: one task per concurrency tag, a task cap, first come first served past those that are blocked.</summary>
internal sealed class TaskQueue(OctopusServer server)
{
    /// <summary>Cancels: at once where it queues, through Cancelling where it executes.</summary>
    /// <exception cref="Refusal">It is finished, and the server is switched to refuse that.</exception>
    public void Cancel(ServerTask task, User by) => throw new System.NotSupportedException($"Cancel {task.Id} by {by.Username} on {server.Now}: under construction.");

    /// <summary>The tasks for which this one waits; empty where it does not queue.</summary>
    public IReadOnlyList<ServerTask> QueuedBehind(ServerTask task) => throw new System.NotSupportedException($"Queue of {task.Id}: under construction.");

    /// <summary>Moves a queued task to the top.</summary>
    public void Prioritize(ServerTask task, User by) => throw new System.NotSupportedException($"Prioritize {task.Id} by {by.Username}: under construction.");

    /// <summary>Changes a finished task to another finished state.</summary>
    /// <exception cref="Refusal">It is not finished, or the state is not a finished one.</exception>
    public void ChangeState(ServerTask task, TaskState state, string reason, User by) =>
        throw new System.NotSupportedException($"State {state} of {task.Id} because {reason} by {by.Username}: under construction.");
}
