namespace Coordination;

/// <summary>Whom a hold of a lock lets in beside it.</summary>
public enum StepLockKind
{
    /// <summary>Nobody.</summary>
    Exclusive,

    /// <summary>Other shared holds.</summary>
    Shared,

    /// <summary>Other holds with a limit, up to the number that all of them name.</summary>
    Limited,
}
