using System;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>What one does who wants the lock: enter, queue up, say that it is awake, or look again later.</summary>
internal static class WantingRules
{
    public static LockStep Decide(Contender contender)
    {
        if (contender.View!.Number == 0)
            return LockDecider.Change(contender, Draft.Begin(contender));
        var living = Living.Of(contender);
        if (Turn.IsMine(contender, living))
            return LockDecider.Change(contender, Draft.Enter(contender, living));
        return living.WaiterOf(contender.Nonce) switch
        {
            null => LockDecider.Change(contender, Draft.Join(contender, living)),
            { Asleep: true } => LockDecider.Change(contender, Draft.Wake(contender, living)),
            { } waiter => Wait(contender, living, waiter),
        };
    }

    /// <summary>Why one who wants the lock need not go on; null while it may.</summary>
    public static LockEnding? Hopeless(Contender contender)
    {
        var living = Living.Of(contender);
        var waiting = living.WaiterOf(contender.Nonce);
        if (living.Holds.Select(hold => hold.Request).Concat(living.Waiters.Select(waiter => waiter.Request)).Any(other => Admission.Differ(contender.Request, other)))
            return LockEnding.LimitDiffers;
        var around = living.Holds.Where(hold => contender.Within.Contains(hold.Request.Nonce, StringComparer.Ordinal) && !Passing.Passes(contender.Request, hold, contender.Over)).Select(hold => hold.Request).ToList();
        if (around.Count > 0 && !Admission.Fits(contender.Request, around))
            return LockEnding.WaitsForItself;
        if (contender.FirstPlace > 0 && Queue.IsSuperseded(living, contender.Request, contender.FirstPlace))
            return LockEnding.Superseded;
        return contender.NoWait && waiting is null && !Turn.IsMine(contender, living) ? LockEnding.NotFree : null;
    }

    private static LockStep Wait(Contender contender, LockDocument living, LockWaiter waiter)
    {
        var before = Queue.Before(living, contender.Request, waiter.Place).Count();
        var at = contender.Looked + LookInterval.Of(before + 1, living.Waiters.Count);
        return contender.Now >= at ? LockDecider.LookNow(contender) : new LockStep { Again = at };
    }
}
