namespace Coordination.Core.Claims;

/// <summary>How the attempt to change a claim ended, as lists showed it.</summary>
internal abstract record ClaimChange
{
    private ClaimChange()
    {
    }

    /// <summary>The change was made; others may have followed.</summary>
    public sealed record Won(ClaimRecord Head) : ClaimChange;

    /// <summary>Somebody else made the change of this number.</summary>
    public sealed record Lost(ClaimRecord Head) : ClaimChange;

    /// <summary>It was not made, and cannot be.</summary>
    public sealed record Denied(Failure Failure) : ClaimChange;

    /// <summary>Whether it was made cannot be told: the server did not answer, or so many changes followed that ours is forgotten.</summary>
    public sealed record Unknown(Failure Failure) : ClaimChange;
}
