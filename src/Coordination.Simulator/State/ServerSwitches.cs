using System;

namespace Coordination.Simulator.State;

/// <summary>
/// What public sources do not settle about a real server, and what differs between its versions. A client must work under every setting.
/// </summary>
internal sealed record ServerSwitches
{
    /// <summary>When the nodes of planned steps appear in the activity log.</summary>
    public PlannedSteps PlannedSteps { get; init; } = PlannedSteps.WhenStarted;

    /// <summary>A pending node shows 0001-01-01T00:00:00 as its start instead of null.</summary>
    public bool PendingStartedInYearOne { get; init; }

    /// <summary>How steps that do not run are shown.</summary>
    public SkippedSteps SkippedSteps { get; init; }

    /// <summary>What the nodes of steps show while they wait for people.</summary>
    public InterruptedSteps InterruptedSteps { get; init; }

    /// <summary>How many log lines a node shows where the request names no tail; 0: all.</summary>
    public int DefaultTail { get; init; } = 20;

    /// <summary>A duplicate name is answered with 500 instead of 400 (a server that does not map the violated index).</summary>
    public bool DuplicateNamesAreServerErrors { get; init; }

    /// <summary>What is answered to who is in no responsible team and wants to take responsibility.</summary>
    public OutsideTeam OutsideTeam { get; init; }

    /// <summary>Cancelling a finished task is refused with 400; otherwise it changes nothing.</summary>
    public bool CancellingFinishedTasksIsRefused { get; init; }

    /// <summary>Server nodes that hand out ids in blocks, so that ids are not in order of time; 1 and more. Null: as many as the server has.</summary>
    public int? IdNodes { get; init; }

    /// <summary>Ids per block.</summary>
    public int IdBlockSize { get; init; } = 20;

    /// <summary>A newer deployment to the same place cancels older ones that queue, in every project, whatever the project says.</summary>
    public bool CancelQueuedTasks { get; init; }

    /// <summary>What a task queues behind where only the task cap holds it back.</summary>
    public FullCap FullCap { get; init; }

    /// <summary>Who asks behind what a task queues is told all of it, whatever he may see; otherwise only the tasks that he may see.</summary>
    public bool QueuedBehindShowsAll { get; init; }

    /// <summary>Whoever has signed in reads the server's nodes; otherwise only who may administer the system.</summary>
    public bool EverybodySeesNodes { get; init; }

    /// <summary>Deployment processes and runbooks' processes are read by their ids alone: there is no list of them.</summary>
    public bool ProcessListsAreMissing { get; init; }

    /// <summary>A target role without a machine gets a made-up machine; otherwise the step is skipped.</summary>
    public bool MissingMachinesAreMadeUp { get; init; }

    /// <summary>How long a list does not have yet what was created.</summary>
    public TimeSpan ListsLag { get; init; }

    /// <summary>
    /// How long after one save of a process or of variables another one of the same version slips through and overwrites it, as
    /// nothing but the server's code compares the versions.
    /// </summary>
    public TimeSpan LostUpdatesWithin { get; init; }

    /// <summary>What happens to a process that is committed although somebody committed another since it was read.</summary>
    public StaleCommits StaleCommits { get; init; }

    /// <summary>What the Date of the answers is ahead of the server's clock; negative: behind. Null: the simulator sends no Date of its own.</summary>
    public TimeSpan? DateSkew { get; init; }

    /// <summary>What a cancelled task's scripts do: false, they are killed; true, they run to their end on the machine, and their task ends without them.</summary>
    public bool CancelledScriptsLiveOn { get; init; }

    /// <summary>Shortest time from cancelling an executing task to its end.</summary>
    public TimeSpan CancelFrom { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest time from cancelling an executing task to its end.</summary>
    public TimeSpan CancelTo { get; init; } = TimeSpan.FromSeconds(3);
}
