using System;
using System.Globalization;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>How long one's own lease is proven.</summary>
internal static class LeaseFacts
{
    /// <summary>Notes when a beat is sent. Which of several requests for one number is carried out is not known: the first counts.</summary>
    public static Contender Sent(Contender contender, LockWrite write)
    {
        if (contender.Request.Task is not null || write.Document.HoldOf(contender.Nonce)?.Beat != write.Number)
            return contender;
        var name = Name(write.Number);
        return contender.BeatsSent.Find(name) is not null ? contender : contender with { BeatsSent = contender.BeatsSent.And(contender.Now, [(name, write.Number)]) };
    }

    /// <summary>A beat that a list shows is good for the length of the lease, counted from before it was sent.</summary>
    public static Contender Shown(Contender contender, LockHold hold)
    {
        if (contender.Request.Task is not null)
            return contender;
        var sent = contender.BeatsSent.Since(Name(hold.Beat));
        return contender with
        {
            LeaseUntil = sent is { } since ? since + TimeSpan.FromSeconds(contender.Request.Lease) : DateTimeOffset.MinValue,
            BeatsSent = new FirstSights([.. contender.BeatsSent.All.Where(beat => beat.Value >= hold.Beat)]),
        };
    }

    private static string Name(long number) => number.ToString(CultureInfo.InvariantCulture);
}
