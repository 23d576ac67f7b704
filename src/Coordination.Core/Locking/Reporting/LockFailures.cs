using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Names;

namespace Coordination.Core.Locking;

/// <summary>Why a lock was not had, or is no longer.</summary>
internal static class LockFailures
{
    /// <summary>Id of the failure that a permission is missing without which locks cannot be used.</summary>
    public const string PermissionMissingId = "LockPermissionMissing";

    /// <summary>The user lacks permissions.</summary>
    public static Failure PermissionMissing(string what, string user, IReadOnlyList<string> missing) =>
        new(PermissionMissingId, FailureKind.Forbidden, "The user " + user + " lacks " + Words.All(missing) + ", without which " + what + ".")
        {
            Remedy = "Give the user LibraryVariableSetView, LibraryVariableSetCreate and LibraryVariableSetDelete, which count for the whole space, and TaskView for the projects that use the lock.",
        };

    /// <summary>The failure of a contender that ended without the lock, or lost it.</summary>
    /// <param name="name">The lock.</param>
    /// <param name="contender">The contender.</param>
    /// <param name="entries">Who holds and waits.</param>
    /// <param name="timeout">How long it was to wait.</param>
    public static Failure Of(string name, Contender contender, IReadOnlyList<StepLock> entries, TimeSpan timeout) => contender.Ending switch
    {
        LockEnding.NotFree => Unfree("LockNotFree", FailureKind.Refused, name, " is not free", entries),
        LockEnding.Superseded => new("LockSuperseded", FailureKind.Refused, "A newer waiter for the lock '" + name + "' came, so this one gave up.") { Target = name, Remedy = "Nothing need be done: with -Order Newest only the newest waiter goes on." },
        LockEnding.Lost => Lost(name, contender.Departure),
        LockEnding.Forced => new("LockWaitForced", FailureKind.Refused, "The waiting for the lock '" + name + "' was ended" + By(contender.Departure) + ".") { Target = name },
        LockEnding.LimitDiffers => new("LockLimitDiffers", FailureKind.Invalid, "The lock '" + name + "' is used with another limit" + Held(entries) + ".") { Target = name, Remedy = "Use the same -Limit everywhere." },
        LockEnding.WaitsForItself => Unfree("LockWaitsForItself", FailureKind.Invalid, name, " would wait for a hold around itself", entries),
        LockEnding.NotVisible => new("LockNotVisible", FailureKind.Forbidden, "The lock '" + name + "' exists, but the server does not show its records to this user.") { Target = name, Remedy = "Give the user LibraryVariableSetView for the whole space." },
        LockEnding.Unreadable => new("LockUnreadable", FailureKind.Unknown, "The state of the lock '" + name + "' cannot be read: it was edited by hand, or written by a later version of this module.") { Target = name, Remedy = "Update the module. Or, when nothing uses the lock, delete its records from the library." },
        _ => TimedOut(name, entries, timeout),
    };

    /// <summary>The lock of a project was free, but the project deploys, and nobody is to wait.</summary>
    /// <param name="name">The lock.</param>
    /// <param name="links">Its live tasks.</param>
    public static Failure Deploying(string name, IReadOnlyList<string> links) =>
        new("ProjectDeploying", FailureKind.Refused, "The lock '" + name + "' is free, but the project deploys there now: " + string.Join(", ", links) + ".")
        {
            Target = name,
            Remedy = "Wait for it: leave -NoWait out.",
        };

    /// <summary>The lock of a project was had, but not the end of its deployments.</summary>
    public static Failure StillDeploying(string name) =>
        new("ProjectStillDeploying", FailureKind.Timeout, "The lock '" + name + "' was had, but the project still deployed when the time was over.")
        {
            Target = name,
            Remedy = "Wait longer with -Timeout, or look at its deployments.",
        };

    /// <summary>The hold is gone.</summary>
    public static Failure Lost(string name, LockDeparture? departure) =>
        new("LockLost", FailureKind.Refused, departure switch
        {
            { Cause: DepartureCause.Forced } => "The lock '" + name + "' was taken away" + By(departure) + ".",
            { Cause: DepartureCause.Ended } => "The lock '" + name + "' was given to " + OneLine.Of(departure.By ?? "somebody else") + ", to whom the server showed that our task had ended.",
            { } => "The lock '" + name + "' is no longer ours; " + OneLine.Of(departure.By ?? "somebody else") + " has it.",
            null => "The lock '" + name + "' is no longer ours: it could not be renewed in time, or its records were deleted.",
        })
        {
            Target = name,
            Remedy = "What was done under it may be half done: check it before going on.",
        };

    /// <summary>The holders wait for us.</summary>
    /// <param name="name">The lock.</param>
    /// <param name="cycle">The cycle in words: <c>waits for the lock 'name', which is held by</c>, and so on.</param>
    public static Failure Deadlocked(string name, string cycle) =>
        new("LockDeadlocked", FailureKind.Refused, "The lock '" + name + "' would never be free: it" + cycle.Substring(("waits for the lock '" + name + "', which").Length) + ".")
        {
            Target = name,
            Remedy = "Take several locks at once, as Lock-Step a, b does, or everywhere in the same order; and wait for other tasks before a lock, not under it.",
        };

    /// <summary>Whether the holder waits cannot be seen.</summary>
    public static Failure HolderNotShown(string task) =>
        new("HolderNotVisible", FailureKind.Forbidden, "The server does not show the task " + task + " to this user; the permission TaskView in its project would tell.") { Target = task };

    /// <summary>The server did not say that the hold was given back.</summary>
    public static Failure NotReleased(string name) =>
        new("LockNotReleased", FailureKind.Unknown, "The server did not say that the lock '" + name + "' was given back.")
        {
            Target = name,
            Remedy = "If it still is held, it is free at the end of the server task, or of its lease; or unlock it: Get-StepLock '" + name + "' | Unlock-Step.",
        };

    /// <summary>The lock has no such holder or waiter.</summary>
    public static Failure NotHeld(string name, string? id) =>
        new("LockNotHeld", FailureKind.NotFound, id is null ? "The lock '" + name + "' is not held by us." : "The lock '" + name + "' has no holder or waiter " + id + ".")
        {
            Target = name,
            Remedy = "See who holds it: Get-StepLock '" + name + "'.",
        };

    /// <summary>It is somebody else's.</summary>
    public static Failure NotOurs(StepLock other) =>
        new("LockNotOurs", FailureKind.Refused, "The lock '" + other.Name + "' is " + (other.Role == StepLockRole.Holder ? "held" : "waited for") + " by " + other.Owner + ", not by us.")
        {
            Target = other.Name,
            Remedy = "To take it away all the same: Unlock-Step '" + other.Name + "' -Id " + other.Id + " -Force -Reason 'why'. What runs under it does not notice at once.",
        };

    private static Failure TimedOut(string name, IReadOnlyList<StepLock> entries, TimeSpan timeout)
    {
        var hidden = entries.FirstOrDefault(entry => entry.Role == StepLockRole.Holder && entry.State == StepLockState.HolderNotVisible);
        var failure = Unfree("LockTimeout", FailureKind.Timeout, name, " was not free within " + Span(timeout), entries);
        return hidden is null ? failure : failure with
        {
            Id = "HolderNotVisible",
            Kind = FailureKind.Forbidden,
            Message = failure.Message + " The server does not show its task " + hidden.TaskId + " to this user: whether it still runs cannot be told, so it is never broken automatically.",
            Remedy = "Give the user TaskView in the project of the holder. Or let a person who knows that it has ended unlock it: Unlock-Step '" + name + "' -Id " + hidden.Id + " -Force -Reason 'why'.",
        };
    }

    private static Failure Unfree(string id, FailureKind kind, string name, string what, IReadOnlyList<StepLock> entries) =>
        new(id, kind, "The lock '" + name + "'" + what + Held(entries) + ".") { Target = name, Remedy = "See who holds it: Get-StepLock '" + name + "'." };

    private static string Held(IReadOnlyList<StepLock> entries)
    {
        var holders = entries.Where(entry => entry.Role == StepLockRole.Holder).ToList();
        return holders.Count == 0 ? string.Empty : ": held by " + string.Join("; ", holders.Select(Holder));
    }

    private static string Holder(StepLock holder) =>
        holder.Owner
        + (holder.Reason is null ? string.Empty : " (" + holder.Reason + ")")
        + (holder.Since is { } since ? " since " + since.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : string.Empty)
        + (holder.Link is null ? string.Empty : ", " + holder.Link);

    private static string By(LockDeparture? departure) => departure?.By is { Length: > 0 } by ? " by " + OneLine.Of(by) : string.Empty;

    private static string Span(TimeSpan span) =>
        span.TotalMinutes >= 2 ? Math.Round(span.TotalMinutes).ToString(CultureInfo.InvariantCulture) + " minutes" : Math.Round(span.TotalSeconds).ToString(CultureInfo.InvariantCulture) + " seconds";
}
