namespace Coordination.Core.Locking;

/// <summary>Where a contender stands.</summary>
internal enum LockPhase
{
    /// <summary>It wants the lock.</summary>
    Wanting,

    /// <summary>It holds it.</summary>
    Holding,

    /// <summary>It gives it back, or its place in the queue.</summary>
    Leaving,

    /// <summary>It is done with it; <see cref="Contender.Ending"/> says how.</summary>
    Ended,
}
