namespace Coordination;

/// <summary>How alive a holder or waiter is, as far as the server shows.</summary>
public enum StepLockState
{
    /// <summary>Its server task is queued, runs, is being cancelled or waits for a person.</summary>
    Alive,

    /// <summary>It has no server task but a lease that it renews; whether it still does, only time can tell.</summary>
    Leased,

    /// <summary>Its server task has ended. The next one who wants the lock enters past it.</summary>
    Stale,

    /// <summary>Its server task is not shown to this user. It is never broken automatically: <c>TaskView</c> in its project would settle it.</summary>
    HolderNotVisible,

    /// <summary>A waiter that did not come when it was its turn. It is overtaken until it comes.</summary>
    Asleep,
}
