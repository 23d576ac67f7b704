using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>What a contender does next, given all that it knows. Pure: the same knowledge gives the same answer, however often it is asked.</summary>
internal static class LockDecider
{
    public static LockStep Decide(Contender contender)
    {
        if (contender.IsEnded || contender.InFlight is not null)
            return LockStep.Nothing;
        if (contender.LookAt is { } at)
            return contender.Now >= at ? LookNow(contender) : new LockStep { Again = Earliest(at, contender) };
        return contender.Phase switch
        {
            LockPhase.Wanting => WantingRules.Decide(contender),
            LockPhase.Holding => HoldingRules.Decide(contender),
            _ => Change(contender, Draft.Leave(contender)),
        };
    }

    /// <summary>A change, and what may be deleted when it was made: what is below the head that it follows. That head stays until a list showed its successor.</summary>
    public static LockStep Change(Contender contender, LockWrite write) => new() { Write = write, Litter = contender.View!.Litter };

    /// <summary>A look, and the tasks that matter to it.</summary>
    public static LockStep LookNow(Contender contender) => new() { Look = true, Tasks = TasksOf(contender) };

    /// <summary>An instant, but not later than one's lease lasts.</summary>
    public static DateTimeOffset Earliest(DateTimeOffset at, Contender contender) =>
        contender.Phase == LockPhase.Holding && contender.LeaseUntil < at ? contender.LeaseUntil : at;

    private static IReadOnlyCollection<string> TasksOf(Contender contender)
    {
        if (contender.Phase != LockPhase.Wanting || contender.View is not { } view)
            return [];
        var before = Queue.Before(view.State, contender.Request, Turn.PlaceOf(contender, view.State)).Select(waiter => waiter.Request);
        return
        [
            .. view.State.Holds.Select(hold => hold.Request).Concat(before)
                .Where(request => request.Task is { } task && !string.Equals(task, contender.Request.Task, StringComparison.OrdinalIgnoreCase) && contender.Tasks.Find(task) is null)
                .Select(request => request.Task!)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }
}
