using System;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Deciding;

/// <summary>What the end of the task means for those who wait for what did not come before it.</summary>
internal static class TaskRules
{
    /// <summary>Whether it matters if a newer deployment took the place of this one.</summary>
    public static bool MayBeSuperseded(WaitState state) =>
        state.Target.Execution.RunbookId is null && state.Task.IsOver && TaskStates.Is(state.Task.Task!.State, TaskStates.Canceled);

    /// <summary>The deployment ended before the step.</summary>
    public static WaitEnding EndedBefore(WaitState state)
    {
        var task = state.Task.Task!;
        if (!state.Task.IsOver || TaskStates.Is(task.State, TaskStates.Success))
            return new(WaitOutcome.Failed, "a step before it failed, and the deployment has gone on without it");
        if (TaskStates.Is(task.State, TaskStates.Failed))
            return new(WaitOutcome.Failed, "the deployment failed before the step" + Said(task));
        if (TaskStates.Is(task.State, TaskStates.TimedOut))
            return new(WaitOutcome.Failed, "the server gave the deployment up, as its time in the queue had expired" + Said(task));
        if (!TaskStates.Is(task.State, TaskStates.Canceled))
            return new(WaitOutcome.Unknown, "the task ended in the state " + task.State + ", which this version does not know");
        return IsSuperseded(state, task)
            ? new(WaitOutcome.Superseded, "the server cancelled the deployment because a newer one" + Named(state.Successor) + " took its place" + Said(task)) { Successor = state.Successor?.TaskId }
            : new(WaitOutcome.Cancelled, "the deployment was cancelled before the step" + Said(task));
    }

    /// <summary>The server's own words about the end of a task, with a colon before them; empty where there are none.</summary>
    public static string Said(TaskResource task) => string.IsNullOrWhiteSpace(task.ErrorMessage) ? string.Empty : ": " + task.ErrorMessage!.Trim();

    private static string Named(SuccessorSearched? searched) => searched?.TaskId is { } task ? ", " + task + "," : string.Empty;

    private static bool IsSuperseded(WaitState state, TaskResource task) =>
        state.Successor?.TaskId is not null || task.ErrorMessage?.IndexOf("supersed", StringComparison.OrdinalIgnoreCase) >= 0;
}
