using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>The documents that a contender may write, each made from the state that it saw.</summary>
internal static class Draft
{
    /// <summary>
    /// Makes the lock's first record, in which nobody is. One whom a missing permission shows empty lists would else write itself into a
    /// lock that it can neither see nor leave.
    /// </summary>
    public static LockWrite Begin(Contender contender) => new(Next(contender), LockDocument.Empty with { Base = contender.Base });

    /// <summary>Enters: past those who ended and those who did not come.</summary>
    public static LockWrite Enter(Contender contender, LockDocument living)
    {
        var number = Next(contender);
        var absent = Turn.PassedOver(contender, living);
        var dropped = absent.Where(waiter => waiter.Request.Task is null).ToList();
        var place = living.WaiterOf(contender.Nonce)?.Place ?? number;
        return new LockWrite(number, living with
        {
            Superseded = contender.Request.Order == LockOrder.Newest && place > living.Superseded ? place : living.Superseded,
            OfProject = living.OfProject || contender.Request.OfProject,
            Holds = [.. living.Holds, new LockHold(contender.Request, living.Base + number, number, contender.Now)],
            Waiters = [.. living.Waiters.Where(waiter => !waiter.IsOf(contender.Nonce) && !dropped.Contains(waiter)).Select(waiter => absent.Contains(waiter) ? waiter with { Asleep = true } : waiter)],
            Left = [.. living.Left, .. dropped.Select(waiter => new LockDeparture(waiter.Request.Nonce, DepartureCause.PassedOver, contender.Request.Who))],
        });
    }

    /// <summary>Takes a place in the queue.</summary>
    public static LockWrite Join(Contender contender, LockDocument living)
    {
        var number = Next(contender);
        return new LockWrite(number, living with { Waiters = [.. living.Waiters, new LockWaiter(contender.Request, number)] });
    }

    /// <summary>Says that it is awake after all.</summary>
    public static LockWrite Wake(Contender contender, LockDocument living) => new(Next(contender), living with
    {
        Waiters = [.. living.Waiters.Select(waiter => waiter.IsOf(contender.Nonce) ? waiter with { Asleep = false } : waiter)],
    });

    /// <summary>Renews its lease.</summary>
    public static LockWrite Renew(Contender contender)
    {
        var number = Next(contender);
        var state = contender.View!.State;
        return new LockWrite(number, state with { Holds = [.. state.Holds.Select(hold => hold.IsOf(contender.Nonce) ? hold with { Beat = number } : hold)], Left = [] });
    }

    /// <summary>Leaves, whether it is in the state or only might come into it.</summary>
    public static LockWrite Leave(Contender contender)
    {
        var state = contender.View!.State;
        var cause = contender.Token > 0 || state.HoldOf(contender.Nonce) is not null ? DepartureCause.Released : DepartureCause.GaveUp;
        return new LockWrite(Next(contender), Without(state, contender.Nonce) with { Left = [new LockDeparture(contender.Nonce, cause)] });
    }

    /// <summary>Takes out a hold or place from outside: because its owner gives it back, or because a person wants it.</summary>
    /// <param name="view">The state that was seen.</param>
    /// <param name="nonce">Whose.</param>
    /// <param name="by">By whom, where it is somebody else's; null where it is given back.</param>
    public static LockWrite TakeOut(LockView view, string nonce, string? by) =>
        new(view.Number + 1, Without(view.State, nonce) with { Left = [new LockDeparture(nonce, by is null ? DepartureCause.Released : DepartureCause.Forced, by)] });

    private static long Next(Contender contender) => contender.View!.Number + 1;

    private static LockDocument Without(LockDocument state, string nonce) => state with
    {
        Holds = [.. state.Holds.Where(hold => !hold.IsOf(nonce))],
        Waiters = [.. state.Waiters.Where(waiter => !waiter.IsOf(nonce))],
    };
}
