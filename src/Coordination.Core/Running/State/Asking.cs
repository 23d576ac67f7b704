using System;
using System.Collections.Generic;
using Coordination.Core.Folding;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Running;

/// <summary>How asking the server for deployments goes: what may be asked for, what is on its way, and whether the server takes it.</summary>
internal sealed class Asking
{
    /// <summary>Nodes that may be asked for, in the plan's order.</summary>
    public SortedSet<int> Ready { get; } = [];

    /// <summary>Requests that are on their way.</summary>
    public int Creating { get; set; }

    /// <summary>Whether one may be asked for as far as its pace is concerned. A turn that is not used is kept.</summary>
    public bool HasTurn { get; set; }

    /// <summary>Whether a turn is being waited for.</summary>
    public bool AwaitsTurn { get; set; }

    /// <summary>Whether the server takes requests.</summary>
    public Outage Outage { get; } = new(OutageKind.Creating);

    /// <summary>When the next deployment may be asked for, after the server did not take a request; null for at once.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>When time alone lets the next be asked for; null where it does not wait for time.</summary>
    public DateTimeOffset? Next(DateTimeOffset now) => Ready.Count > 0 && Creating < RunLimits.CreatesInFlight && PausedUntil > now ? PausedUntil : null;

    /// <summary>Has none asked for, for as long as we hold to be right or, if that is longer, as the server asks; within reason.</summary>
    public void Pause(DateTimeOffset now, TimeSpan backOff, TimeSpan? asked)
    {
        var longest = RequestBudget.LongestPause;
        var wait = !(asked > backOff) ? backOff : asked < longest ? asked.Value : longest;
        if (!(PausedUntil > now + wait))
            PausedUntil = now + wait;
    }

    /// <summary>What could have been asked for was given up; what may be asked for later tries anew.</summary>
    public void GiveUp()
    {
        Outage.Ended();
        Outage.Announced = false;
        PausedUntil = null;
    }
}
