namespace Coordination.Core.Locking;

/// <summary>One who holds the lock.</summary>
/// <param name="Request">Who, and how.</param>
/// <param name="Token">Grows with every hold of the lock.</param>
/// <param name="Beat">The number of the change that last renewed its lease: at first the one that entered it.</param>
internal sealed record LockHold(LockRequest Request, long Token, long Beat)
{
    /// <summary>Whether it is this contender's.</summary>
    public bool IsOf(string nonce) => string.Equals(Request.Nonce, nonce, System.StringComparison.Ordinal);
}
