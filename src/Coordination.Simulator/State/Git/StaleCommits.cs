namespace Coordination.Simulator.State;

/// <summary>What happens to a process that is committed to a branch although somebody committed another since it was read.</summary>
internal enum StaleCommits
{
    /// <summary>It is refused with 400, as in the database.</summary>
    Refused,

    /// <summary>It is refused with 409.</summary>
    Conflict,

    /// <summary>It is committed on top of the other's.</summary>
    Committed,
}
