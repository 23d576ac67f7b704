using System;
using System.Collections.Generic;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting.State;

/// <summary>All that is known of one wait: its facts, folded. <see cref="Apply"/> is the only writer.</summary>
internal sealed class WaitState
{
    private readonly RunOptions _clockLimits;

    public WaitState(WaitTarget target, WaitLimits limits, string? ownTask, bool holdsLocks = false)
    {
        Target = target;
        OwnTask = ownTask;
        HoldsLocks = holdsLocks;
        Task = new SeenTask(target.Execution.TaskId);
        _clockLimits = new RunOptions { RunTimeout = limits.RunTimeout, QueueTimeout = limits.QueueTimeout, PersonTimeout = limits.PersonTimeout };
        Limits = limits;
    }

    public WaitTarget Target { get; }

    public WaitLimits Limits { get; }

    /// <summary>The task that waits; null outside of an Octopus step.</summary>
    public string? OwnTask { get; }

    /// <summary>Whether it waits under locks, for which others may wait.</summary>
    public bool HoldsLocks { get; }

    /// <summary>The time of the latest fact; it never goes back.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The task that is waited for.</summary>
    public SeenTask Task { get; }

    /// <summary>Its log, as last seen; null before the first time.</summary>
    public ActivityLog? Log { get; private set; }

    /// <summary>What the log shows of the step; null before the first time, or where only the end is waited for.</summary>
    public StepSight? Sight { get; private set; }

    /// <summary>Whether the log was read after the task had ended: it will show nothing new.</summary>
    public bool IsLogFinal { get; private set; }

    /// <summary>Whether the log was read since the task last began to run, to queue or to wait for people.</summary>
    public bool IsLogOfNow { get; private set; }

    /// <summary>How many logs in a row have shown the step as failed, with nobody being asked about it.</summary>
    public int FailedLogs { get; private set; }

    /// <summary>The last successful deployment there, if there is one; null before it was asked for.</summary>
    public PastShown? Past { get; private set; }

    /// <summary>The tasks that the task says it waits for.</summary>
    public IReadOnlyList<string> Signs { get; private set; } = [];

    /// <summary>Whether the server shows the log.</summary>
    public Outage LogOutage { get; } = new(OutageKind.Reading);

    /// <summary>Whom the task waits for; null where it waits for nobody, or that was not asked yet.</summary>
    public IReadOnlyList<AwaitedPeople>? People { get; private set; }

    /// <summary>What the task is queued behind; null where it is not queued, or that was not asked yet.</summary>
    public QueueShown? Queue { get; private set; }

    /// <summary>When it was last looked for a cycle; null for never.</summary>
    public CycleSearched? Searched { get; private set; }

    /// <summary>How often it was looked for a cycle.</summary>
    public int Searches { get; private set; }

    /// <summary>How many searches in a row have found a cycle.</summary>
    public int Cycles { get; private set; }

    /// <summary>Whether a newer deployment took the place of this one; null where that was not looked for.</summary>
    public SuccessorSearched? Successor { get; private set; }

    /// <summary>Whether the server tells how the task stands.</summary>
    public Outage Outage { get; } = new(OutageKind.Reading);

    public Clocks Clocks { get; } = new();

    /// <summary>When the running clock reaches its limit; null where none does. The wait for a time that it was scheduled for is no wait in the queue.</summary>
    public DateTimeOffset? Deadline => Clocks.Running == ClockKind.Queue && Task.Task?.QueueTime > Clocks.Since
        ? Clocks.Deadline(_clockLimits) + (Task.Task.QueueTime - Clocks.Since)
        : Clocks.Deadline(_clockLimits);

    /// <summary>Adds one fact to what is known.</summary>
    public void Apply(WaitFact fact)
    {
        if (fact.At > Now)
            Now = fact.At;
        if (Clocks.Running is null)
            Clocks.Run(ClockKind.Queue, Now);
        switch (fact)
        {
            case TaskShown shown:
                Outage.Ended();
                Task.Saw(shown.Task, shown.Asked, shown.At);
                Turn();
                break;
            case TaskNotShown missed:
                Outage.Ended();
                Task.Missed(missed.At);
                break;
            case LogShown shown:
                Take(shown.Details);
                break;
            case LogNotShown failed:
                LogOutage.Began(failed.Failure, LogOutage.Since ?? failed.At, failed.At);
                break;
            case PeopleShown shown:
                People = Clocks.Running == ClockKind.Person ? shown.People : null;
                break;
            case QueueShown shown:
                Queue = shown;
                break;
            case CycleSearched searched:
                Searched = searched;
                Searches++;
                Cycles = searched.Cycle is null ? 0 : Cycles + 1;
                break;
            case PastShown shown:
                Past = shown;
                break;
            case SuccessorSearched searched:
                Successor = searched;
                break;
            case TaskUnreadable failed:
                Outage.Began(failed.Failure, failed.Since, failed.At);
                break;
            case InstantCame:
                break;
            default:
                throw new InvalidOperationException("A wait does not know the fact " + fact.GetType().Name + ".");
        }
    }

    private void Take(TaskDetailsResource details)
    {
        LogOutage.Ended();
        if (details.Task.Id.Length > 0)
        {
            Task.Saw(details.Task, Now, Now);
            Turn();
        }

        IsLogOfNow = true;
        IsLogFinal = TaskStates.IsOver(details.Task.State) || Task.IsOver;
        Signs = WaitSign.Read(details);
        if (Target.Outline is not { } outline)
            return;
        Log = new ActivityLog(details, outline);
        if (Target.Step is not { } step)
            return;
        Sight = Log.Of(step);
        FailedLogs = Sight.State == StepState.Failed && !details.Task.HasPendingInterruptions ? FailedLogs + 1 : 0;
    }

    /// <summary>Lets the clock run that the task's state asks for.</summary>
    private void Turn()
    {
        var task = Task.Task!;
        var before = Clocks.Running;
        var isQueued = TaskStates.Is(task.State, TaskStates.Queued);
        Clocks.Run(task.HasPendingInterruptions ? ClockKind.Person : isQueued ? ClockKind.Queue : ClockKind.Run, Now);
        if (before == Clocks.Running)
            return;
        People = null;
        Queue = null;
        IsLogOfNow = false;
    }
}
