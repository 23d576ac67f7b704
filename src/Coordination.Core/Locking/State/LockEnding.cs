namespace Coordination.Core.Locking;

/// <summary>How a contender ended.</summary>
internal enum LockEnding
{
    /// <summary>It is in no document, and can come into none.</summary>
    Left,

    /// <summary>It was not free, and was not to be waited for.</summary>
    NotFree,

    /// <summary>A newer waiter came.</summary>
    Superseded,

    /// <summary>Its hold is gone, or can no longer be trusted.</summary>
    Lost,

    /// <summary>A person took it out of the queue.</summary>
    Forced,

    /// <summary>Others hold or want it with another limit.</summary>
    LimitDiffers,

    /// <summary>A hold around it would have to end first.</summary>
    WaitsForItself,

    /// <summary>Records exist that lists do not show: a permission is missing.</summary>
    NotVisible,

    /// <summary>The head cannot be read: changed by hand, or written by a later version.</summary>
    Unreadable,
}
