using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>What is left of a state when one leaves out whom one knows to be ended.</summary>
internal static class Living
{
    /// <summary>The state of the contender's view with only those who live, and those left out named.</summary>
    public static LockDocument Of(Contender contender)
    {
        var state = contender.View!.State;
        var left = new List<LockDeparture>();
        var who = contender.Request.Who;
        foreach (var hold in state.Holds)
        {
            if (IsEnded(contender, hold.Request))
                left.Add(new LockDeparture(hold.Request.Nonce, DepartureCause.Ended, who));
            else if (IsLapsed(contender, hold))
                left.Add(new LockDeparture(hold.Request.Nonce, DepartureCause.Lapsed, who));
        }

        left.AddRange(state.Waiters.Where(waiter => IsEnded(contender, waiter.Request)).Select(waiter => new LockDeparture(waiter.Request.Nonce, DepartureCause.Ended, who)));
        if (left.Count == 0)
            return state with { Left = [] };
        return state with
        {
            Holds = [.. state.Holds.Where(hold => !left.Exists(departure => hold.IsOf(departure.Nonce)))],
            Waiters = [.. state.Waiters.Where(waiter => !left.Exists(departure => waiter.IsOf(departure.Nonce)))],
            Left = left,
        };
    }

    private static bool IsEnded(Contender contender, LockRequest request)
    {
        if (request.Task is not { } task || IsMine(contender, request) || contender.Tasks.Find(task) is not { } seen)
            return false;
        return (TaskSight)seen.Value == TaskSight.Ended || contender.Now >= seen.Since + contender.Settings.Grace;
    }

    private static bool IsLapsed(Contender contender, LockHold hold)
    {
        if (hold.Request.Task is not null || IsMine(contender, hold.Request) || contender.Beats.Since(hold.Request.Nonce) is not { } since)
            return false;
        return contender.Now >= since + TimeSpan.FromSeconds(hold.Request.Lease * LockSettings.LeaseMargin);
    }

    private static bool IsMine(Contender contender, LockRequest request) => string.Equals(request.Nonce, contender.Nonce, StringComparison.Ordinal);
}
