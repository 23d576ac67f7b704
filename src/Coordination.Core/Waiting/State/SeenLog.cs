using System.Collections.Generic;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting.State;

/// <summary>What the server has shown of the log of the task that is waited for.</summary>
internal sealed class SeenLog(WaitTarget target)
{
    /// <summary>It, as last seen; null before the first time, or where only the end is waited for.</summary>
    public ActivityLog? Log { get; private set; }

    /// <summary>What it shows of the step; null before the first time, or where only the end is waited for.</summary>
    public StepSight? Sight { get; private set; }

    /// <summary>Whether it was read after the task had ended, which it shows itself: it will show nothing new. That the task is known to have ended says nothing of a log that was asked for before.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Whether it was read since the task last began to run, to queue or to wait for people.</summary>
    public bool IsOfNow { get; private set; }

    /// <summary>How many readings in a row have shown the step as failed, with nobody being asked about it.</summary>
    public int FailuresInARow { get; private set; }

    /// <summary>The tasks that the task says it waits for.</summary>
    public IReadOnlyList<string> Signs { get; private set; } = [];

    /// <summary>Whether the server shows the log.</summary>
    public Outage Outage { get; } = new(OutageKind.Reading);

    /// <summary>The log was shown.</summary>
    /// <param name="details">As what.</param>
    /// <param name="isOver">Whether the task was known to have ended, which decides where the log does not show its task.</param>
    public void Saw(TaskDetailsResource details, bool isOver)
    {
        Outage.Ended();
        IsOfNow = true;
        IsFinal = details.Task.Id.Length > 0 ? TaskStates.IsOver(details.Task.State) : isOver;
        Signs = WaitSign.Read(details);
        if (target.Outline is not { } outline)
            return;
        Log = ActivityLog.Of(details, outline);
        if (target.Step is not { } step)
            return;
        Sight = Log.Of(step);
        FailuresInARow = Sight.State == StepState.Failed && !details.Task.HasPendingInterruptions ? FailuresInARow + 1 : 0;
    }

    /// <summary>The task began to run, to queue or to wait for people.</summary>
    public void Aged() => IsOfNow = false;
}
