namespace Coordination;

/// <summary>What became of a part of a rehearsed process.</summary>
public enum RehearsedStatus
{
    /// <summary>It ran and succeeded.</summary>
    Succeeded,

    /// <summary>It ran and succeeded, and something was to be said about it.</summary>
    Warned,

    /// <summary>It ran and failed.</summary>
    Failed,

    /// <summary>It was passed over.</summary>
    Skipped,

    /// <summary>It was not come to.</summary>
    NotReached,
}
