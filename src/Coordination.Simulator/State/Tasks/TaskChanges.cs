namespace Coordination.Simulator.State;

/// <summary>What people, and the server itself, do to tasks: cancel them, move them to the top, change how they ended.</summary>
internal sealed class TaskChanges(OctopusServer server)
{
    /// <summary>Cancels: at once where it queues or waits for people, through Cancelling where it executes.</summary>
    /// <param name="task">What is cancelled.</param>
    /// <param name="by">Who cancels; null: the server itself.</param>
    /// <param name="why">What the audit log says beyond that; null: nothing.</param>
    /// <exception cref="Refusal">It is finished, and the server is switched to refuse that.</exception>
    public void Cancel(ServerTask task, User? by, string? why = null)
    {
        if (task.IsCompleted && server.Switches.CancellingFinishedTasksIsRefused) throw Refusal.Saying("This task cannot be canceled because it has already finished.");
        if (task.IsCompleted || task.State == TaskState.Cancelling) return;

        var words = $"\r\nThe task was canceled by {by?.DisplayName ?? "system"}.";
        server.Audit.Record(EventCategories.TaskCanceled, task.SpaceId, $"Canceled the task {task.Description}{(why is null ? "" : ": " + why)}", by, task, task.Execution);
        task.Work?.Kill();
        if (task.State == TaskState.Queued)
        {
            End();
            return;
        }

        server.Queue.BeginCancelling(task);
        server.Timers.After(server.Random.Between(server.Switches.CancelFrom, server.Switches.CancelTo), End);

        void End()
        {
            // It may have been abandoned meanwhile.
            if (task.IsCompleted) return;
            task.Work?.Close();
            server.Queue.Complete(task, TaskState.Canceled, words);
        }
    }

    /// <summary>Moves a queued task to the top.</summary>
    public void Prioritize(ServerTask task, User by)
    {
        if (server.Queue.MoveToTop(task)) server.Audit.Record(EventCategories.Modified, task.SpaceId, $"Moved the task {task.Description} to the top of the queue", by, task);
    }

    /// <summary>Changes a finished task to another finished state.</summary>
    /// <exception cref="Refusal">It is not finished, or the state is not a finished one.</exception>
    public void ChangeState(ServerTask task, TaskState state, string reason, User by)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw Refusal.Saying("No reason was provided.");
        if (!IsSettled(state)) throw Refusal.Saying("The task can not be put into the state.  Valid states are: Canceled, Failed, Success.");
        if (!IsSettled(task.State)) throw Refusal.Saying("The task state can not be changed to the selected state.  It can only be changed out of the states: Canceled, Failed, Success.");
        if (task.State == state) throw Refusal.Saying("The task is already in the state.");
        server.Queue.Restate(task, state);
        server.Audit.Record(EventCategories.Modified, task.SpaceId, $"Changed the state of {task.Description} to {state}: {reason}", by, task);
    }

    private static bool IsSettled(TaskState state) => state is TaskState.Canceled or TaskState.Failed or TaskState.Success;
}
