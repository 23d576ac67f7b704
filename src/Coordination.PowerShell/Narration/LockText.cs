using System;
using System.Globalization;
using System.Linq;

namespace Coordination.PowerShell.Narration;

/// <summary>Sentences about locks.</summary>
internal static class LockText
{
    /// <summary>What is waited for, behind whom, and until when.</summary>
    public static string Of(StepLockWait wait) => wait.Deployments.Count > 0
        ? "Waiting behind the lock '" + wait.Name + "' for the end of " + string.Join(", ", wait.Deployments) + ". " + Until(wait)
        : "Waiting for the lock '" + wait.Name + "': "
            + (wait.Holders.Count == 0 ? wait.Place == 1 ? "it is free, and our turn" : "nobody holds it, others are before us" : "held by " + string.Join("; ", wait.Holders.Select(Holder)))
            + ". We are " + wait.Place + " of " + wait.Waiters + ". " + Until(wait);

    /// <summary>That one may wait for oneself.</summary>
    public static string OfOurBlock(string name) =>
        "The lock '" + name + "' is held by a block of this process. What runs within that block in a runspace of its own, as of ForEach-Object -Parallel and Start-ThreadJob, waits for itself: give it the hold, Lock-Step '" + name + "' -Under $using:hold.";

    /// <summary>What there is to know of a hold besides its token: where it ends by itself, and what a project's lock is good for; often nothing.</summary>
    public static string Of(StepLock hold) =>
        (hold.Scope == StepLockScope.Task && hold.TaskId is null ? " It is given back by Unlock-Step, or when this session ends." : string.Empty) + Of(hold.Guard);

    private static string Of(ProjectGuard? guard) => guard switch
    {
        ProjectGuard.RaceFree => " The project's own deployments take it, too: none begins while we hold it.",
        ProjectGuard.CheckOnly => " No deployment of the project is live. Its own process was never seen to take this lock, so one may begin at any moment.",
        _ => string.Empty,
    };

    private static string Until(StepLockWait wait) => "We wait until " + Time(wait.Until) + ".";

    private static string Holder(StepLock holder) =>
        holder.Owner
        + (holder.Since is { } since ? " since " + Time(since) : string.Empty)
        + (holder.Reason is null ? string.Empty : " (" + holder.Reason + ")")
        + holder.State switch
        {
            StepLockState.HolderNotVisible => ", whose task is not shown to us: TaskView in its project would settle whether it still runs",
            StepLockState.Stale => ", whose task has ended",
            _ => string.Empty,
        }
        + (holder.Link is null ? string.Empty : " - " + holder.Link);

    private static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
