using System;
using System.Collections.Generic;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Facts;
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
        Log = new SeenLog(target);
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

    /// <summary>Its log.</summary>
    public SeenLog Log { get; }

    /// <summary>The last successful deployments there; null before they were asked for.</summary>
    public PastShown? Past { get; private set; }

    /// <summary>Whom the task waits for; null where it waits for nobody, or that was not asked yet.</summary>
    public IReadOnlyList<AwaitedPeople>? People { get; private set; }

    /// <summary>What the task is queued behind; null where it is not queued, or that was not asked yet.</summary>
    public QueueShown? Queue { get; private set; }

    /// <summary>Whether the task waits for us, as far as that was looked for.</summary>
    public CycleLooks Cycles { get; } = new();

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
                if (shown.Details.Task.Id.Length > 0)
                {
                    Task.Saw(shown.Details.Task, Now, Now);
                    Turn();
                }

                Log.Saw(shown.Details, Task.IsOver);
                break;
            case LogNotShown failed:
                Log.Outage.Began(failed.Failure, Log.Outage.Since ?? failed.At, failed.At);
                break;
            case PeopleShown shown:
                People = Clocks.Running == ClockKind.Person ? shown.People : null;
                break;
            case QueueShown shown:
                Queue = shown;
                break;
            case CycleSearched searched:
                Cycles.Saw(searched);
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
        Log.Aged();
    }
}
