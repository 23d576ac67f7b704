using System;
using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>How looking at what is deployed where nodes want to go stands. One look at a time: it takes many places together.</summary>
internal sealed class PlaceLooks
{
    /// <summary>Whether one is on its way.</summary>
    public bool Looking { get; set; }

    /// <summary>Whether the server shows it.</summary>
    public Outage Outage { get; } = new(OutageKind.Looking);

    /// <summary>When the next may begin, after one that failed; null for at once.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>When time alone lets the next begin; null where it does not wait for time.</summary>
    public DateTimeOffset? Next(DateTimeOffset now) => PausedUntil > now ? PausedUntil : null;

    /// <summary>It has ended.</summary>
    public void Ended(PlacesLookedAt fact)
    {
        Looking = false;
        if (fact.Failure is not { } failure)
        {
            Outage.Ended();
            PausedUntil = null;
            return;
        }

        Outage.Began(failure, fact.Sent, fact.At);
        PausedUntil = fact.At + RunLimits.BetweenRetries;
    }

    /// <summary>What waited for it was given up.</summary>
    public void GiveUp()
    {
        Outage.Ended();
        Outage.Announced = false;
        PausedUntil = null;
    }
}
