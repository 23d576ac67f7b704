using System;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>What the sending of a change and its answer tell.</summary>
internal static class WriteFacts
{
    public static Contender Sent(Contender contender, LockWrite write) => LeaseFacts.Sent(contender with { InFlight = write }, write);

    public static Contender Answered(Contender contender, WriteHint hint)
    {
        var write = contender.InFlight ?? throw new InvalidOperationException("An answer to nothing.");
        var proves = hint is WriteHint.Made or WriteHint.Taken;
        var answered = contender with
        {
            InFlight = null,
            Proven = proves ? Math.Max(contender.Proven, write.Number) : contender.Proven,
            Doubt = hint == WriteHint.Unknown && write.Document.Names(contender.Nonce) ? Math.Max(contender.Doubt, write.Number) : contender.Doubt,
            LookAt = contender.Now + (hint is WriteHint.NotMade ? contender.Settings.AfterFault : TimeSpan.Zero),
        };

        // A departure counts wherever it stands, and its number is taken or passed: what was in doubt below is over.
        var hasLeft = hint == WriteHint.Made && write.Document.Left.Any(departure => string.Equals(departure.Nonce, contender.Nonce, StringComparison.Ordinal));
        return hasLeft && write.Number >= contender.Doubt ? answered.End() : answered;
    }
}
