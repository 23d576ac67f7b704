using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Folding;

/// <summary>A task of the server, as the watcher's answers show it one after the other.</summary>
internal class SeenTask(string taskId)
{
    /// <summary>How long a task must be absent before it counts as gone.</summary>
    public static readonly TimeSpan VanishAfter = TimeSpan.FromMinutes(1);

    /// <summary>How often in a row a task must be absent before it counts as gone: one answer may come from a node that is behind.</summary>
    private const int MissesUntilVanished = 5;

    public string TaskId { get; } = taskId;

    /// <summary>Its task, as last seen; null before the first time.</summary>
    public TaskResource? Task { get; private set; }

    /// <summary>When the request that showed it last was sent.</summary>
    public DateTimeOffset? Asked { get; private set; }

    /// <summary>When it was first seen to be over.</summary>
    public DateTimeOffset? OverSince { get; private set; }

    /// <summary>How often in a row the server did not show it.</summary>
    public int Misses { get; private set; }

    /// <summary>Since when the server has not shown it.</summary>
    public DateTimeOffset? MissingSince { get; private set; }

    public bool IsOver => Task is not null && TaskStates.IsOver(Task.State);

    /// <summary>Whether some of it ran. A paused task is queued again, but has a start.</summary>
    public bool HasStarted => Task is not null
        && (Task.StartTime is not null || TaskStates.Is(Task.State, TaskStates.Executing) || TaskStates.Is(Task.State, TaskStates.Success) || TaskStates.Is(Task.State, TaskStates.Failed));

    /// <summary>Whether it ended without any of it having run.</summary>
    public bool EndedUnstarted => IsOver && !HasStarted;

    /// <summary>Whether it was cancelled without any of it having run.</summary>
    public bool CancelledUnstarted => EndedUnstarted && TaskStates.Is(Task!.State, TaskStates.Canceled);

    /// <summary>Whether the server has not shown it for so long that it has to be taken for gone.</summary>
    public bool HasVanished(DateTimeOffset now) =>
        !IsOver && Misses >= MissesUntilVanished && now - MissingSince >= VanishAfter;

    public void Saw(TaskResource task, DateTimeOffset asked, DateTimeOffset at)
    {
        // An answer that was overtaken by a later request's tells nothing new; and what is over stays so.
        if (asked < Asked || (IsOver && !TaskStates.IsOver(task.State)))
            return;
        Task = task;
        Asked = asked;
        Misses = 0;
        MissingSince = null;
        if (IsOver)
            OverSince ??= at;
    }

    public void Missed(DateTimeOffset at)
    {
        Misses++;
        MissingSince ??= at;
    }
}
