using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Running;

/// <summary>A deployment of a node that the server has; nearly always the only one.</summary>
internal sealed class Candidate(string taskId, string deploymentId, int attempt, DateTimeOffset created, DateTimeOffset found)
{
    public string TaskId { get; } = taskId;

    public string DeploymentId { get; } = deploymentId;

    /// <summary>Which request made it.</summary>
    public int Attempt { get; } = attempt;

    /// <summary>When it was made, by the server's clock.</summary>
    public DateTimeOffset Created { get; } = created;

    /// <summary>When we learned of it.</summary>
    public DateTimeOffset Found { get; } = found;

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

    /// <summary>Whether its task is being watched.</summary>
    public bool Watched { get; set; }

    /// <summary>How often it was asked to be cancelled.</summary>
    public int CancelsSent { get; set; }

    /// <summary>When the last request to cancel it was sent.</summary>
    public DateTimeOffset? CancelSent { get; set; }

    /// <summary>Whether a request to cancel it is on its way.</summary>
    public bool Cancelling { get; set; }

    /// <summary>Whether the server took a request to cancel it.</summary>
    public bool CancelTaken { get; set; }

    /// <summary>Whether the server will not cancel it for us.</summary>
    public bool CancelRefused { get; set; }

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
        !IsOver && Misses >= RunLimits.MissesUntilVanished && now - MissingSince >= RunLimits.VanishAfter;

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
