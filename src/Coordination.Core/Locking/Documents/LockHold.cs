using System;

namespace Coordination.Core.Locking;

/// <summary>One who holds the lock.</summary>
/// <param name="Request">Who, and how.</param>
/// <param name="Token">Grows with every hold of the lock.</param>
/// <param name="Beat">The number of the change that last renewed its lease: at first the one that entered it.</param>
/// <param name="Since">Since when, by its own clock: for people, never compared.</param>
internal sealed record LockHold(LockRequest Request, long Token, long Beat, DateTimeOffset? Since = null)
{
    /// <summary>Whether it is this contender's.</summary>
    public bool IsOf(string nonce) => string.Equals(Request.Nonce, nonce, StringComparison.Ordinal);
}
