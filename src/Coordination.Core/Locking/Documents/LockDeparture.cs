namespace Coordination.Core.Locking;

/// <summary>One who left with the change that names it.</summary>
/// <param name="Nonce">Who.</param>
/// <param name="Cause">Why.</param>
/// <param name="By">Who wrote it, for people; null where it was itself.</param>
internal sealed record LockDeparture(string Nonce, DepartureCause Cause, string? By = null)
{
    /// <summary>Whether it counts from any record: it can never become untrue. What an observer concluded from the passing of time counts only as part of the state.</summary>
    public bool IsForEver => Cause is DepartureCause.Released or DepartureCause.GaveUp or DepartureCause.Ended or DepartureCause.Forced;
}
