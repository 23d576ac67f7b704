namespace Coordination.Core.Locking;

/// <summary>Whom a hold lets in beside it.</summary>
internal enum LockKind
{
    /// <summary>Nobody.</summary>
    Exclusive,

    /// <summary>Other shared holds.</summary>
    Shared,

    /// <summary>Other counted holds, up to the limit that all of them name.</summary>
    Counted,
}
