using System;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>What a list of the lock's records tells.</summary>
internal static class LookFacts
{
    public static Contender Apply(Contender contender, LockView view)
    {
        if (view.Number < Math.Max(contender.Proven, contender.View?.Number ?? 0))
            return Stale(contender, view);
        var seen = contender with
        {
            View = view,
            Looked = contender.Now,
            LookAt = null,
            HiddenSince = null,
            Doubt = view.Number >= contender.Doubt ? 0 : contender.Doubt,
            Beats = contender.Beats.Now(contender.Now, view.State.Holds.Where(hold => hold.Request.Task is null).Select(hold => (hold.Request.Nonce, hold.Beat))),
        };
        if (!view.IsReadable)
            return seen.Phase == LockPhase.Holding ? seen with { Phase = LockPhase.Ended, Ending = LockEnding.Lost } : seen with { Phase = LockPhase.Ended, Ending = LockEnding.Unreadable };
        seen = seen.Phase switch
        {
            LockPhase.Wanting => Wanting(seen, view.State),
            LockPhase.Holding => Holding(seen, view.State),
            LockPhase.Leaving => Leaving(seen, view.State),
            _ => seen,
        };
        return Turn.Look(seen);
    }

    private static Contender Stale(Contender contender, LockView view)
    {
        var since = contender.HiddenSince ?? contender.Now;
        var stale = contender with { HiddenSince = since, LookAt = contender.Now + contender.Settings.AfterStale };

        // Who never saw a record never wrote itself into one: see Draft.Begin.
        var isBlind = view.Number == 0 && (contender.View?.Number ?? 0) == 0 && contender.Now >= since + contender.Settings.Hidden;
        return isBlind ? stale with { Phase = LockPhase.Ended, Ending = LockEnding.NotVisible } : stale;
    }

    private static Contender Wanting(Contender contender, LockDocument state)
    {
        if (state.HoldOf(contender.Nonce) is { } hold)
            return LeaseFacts.Shown(contender with { Phase = LockPhase.Holding, Token = hold.Token }, hold);
        if (contender.View!.DepartureOf(contender.Nonce) is { } departure)
            return contender with { Phase = LockPhase.Ended, Ending = LockEnding.Forced, Departure = departure };
        return state.WaiterOf(contender.Nonce) is { } waiter && contender.FirstPlace == 0 ? contender with { FirstPlace = waiter.Place } : contender;
    }

    private static Contender Holding(Contender contender, LockDocument state)
    {
        if (state.HoldOf(contender.Nonce) is { } hold)
            return LeaseFacts.Shown(contender, hold);
        var lost = contender with { Departure = contender.View!.DepartureOf(contender.Nonce) };
        return lost.Doubt > 0 || lost.InFlight is not null ? lost.Leave(LockEnding.Lost) : lost with { Phase = LockPhase.Ended, Ending = LockEnding.Lost };
    }

    /// <summary>A list that was asked for before a change was sent does not tell what becomes of the change.</summary>
    private static Contender Leaving(Contender contender, LockDocument state) =>
        contender.InFlight is null && contender.Doubt == 0 && !state.Names(contender.Nonce) ? contender.End() : contender;
}
