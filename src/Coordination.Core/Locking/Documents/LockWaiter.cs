namespace Coordination.Core.Locking;

/// <summary>One who waits for the lock.</summary>
/// <param name="Request">Who, and for what.</param>
/// <param name="Place">The number of the change that queued it; the lower, the earlier.</param>
/// <param name="Asleep">Whether it did not come when it was its turn; nobody waits for it until it says that it is awake.</param>
internal sealed record LockWaiter(LockRequest Request, long Place, bool Asleep = false)
{
    /// <summary>Whether it is this contender.</summary>
    public bool IsOf(string nonce) => string.Equals(Request.Nonce, nonce, System.StringComparison.Ordinal);
}
