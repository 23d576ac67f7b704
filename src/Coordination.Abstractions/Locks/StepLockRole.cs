namespace Coordination;

/// <summary>What somebody is to a lock.</summary>
public enum StepLockRole
{
    /// <summary>Holds it.</summary>
    Holder,

    /// <summary>Waits for it.</summary>
    Waiter,
}
