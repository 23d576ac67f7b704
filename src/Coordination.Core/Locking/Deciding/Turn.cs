using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>Whose turn it is.</summary>
internal static class Turn
{
    /// <summary>Notes for which other waiters it is their turn, so that they are not waited for for ever.</summary>
    public static Contender Look(Contender contender)
    {
        if (contender.Phase != LockPhase.Wanting)
            return contender;
        var living = Living.Of(contender);
        var seen = living.Waiters
            .Where(waiter => !waiter.IsOf(contender.Nonce) && MayEnter(contender, living, waiter.Request, waiter.Place, []))
            .Select(waiter => (waiter.Request.Nonce, waiter.Place));
        return contender with { Turns = contender.Turns.Now(contender.Now, seen) };
    }

    /// <summary>Whether the contender itself may enter now.</summary>
    public static bool IsMine(Contender contender, LockDocument living) =>
        MayEnter(contender, living, contender.Request, PlaceOf(contender, living), contender.Over);

    /// <summary>Those before the contender who did not come when it was their turn.</summary>
    public static IReadOnlyList<LockWaiter> PassedOver(Contender contender, LockDocument living) =>
        [.. Queue.Before(living, contender.Request, PlaceOf(contender, living)).Where(waiter => !waiter.Asleep && IsAbsent(contender, waiter))];

    /// <summary>Where the contender stands in the queue; behind all while it does not stand there.</summary>
    public static long PlaceOf(Contender contender, LockDocument living) => living.WaiterOf(contender.Nonce)?.Place ?? long.MaxValue;

    private static bool MayEnter(Contender contender, LockDocument living, LockRequest request, long place, IReadOnlyCollection<string> over)
    {
        var others = living.Holds.Where(hold => !Passing.Passes(request, hold, over)).Select(hold => hold.Request).ToList();
        others.AddRange(Queue.Before(living, request, place).Where(waiter => !IsAbsent(contender, waiter)).Select(waiter => waiter.Request));
        return Admission.Fits(request, others);
    }

    private static bool IsAbsent(Contender contender, LockWaiter waiter) =>
        !waiter.IsOf(contender.Nonce)
        && (waiter.Asleep || (contender.Turns.Since(waiter.Request.Nonce) is { } since && contender.Now >= since + contender.Settings.Patience));
}
