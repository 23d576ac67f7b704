namespace Coordination.Core.Locking;

/// <summary>Why somebody is no longer in the document.</summary>
internal enum DepartureCause
{
    /// <summary>It gave the lock back.</summary>
    Released,

    /// <summary>It no longer waits.</summary>
    GaveUp,

    /// <summary>The server showed its task ended.</summary>
    Ended,

    /// <summary>A person took it out.</summary>
    Forced,

    /// <summary>Its lease passed without a beat.</summary>
    Lapsed,

    /// <summary>It did not come when it was its turn, and has no task.</summary>
    PassedOver,
}
