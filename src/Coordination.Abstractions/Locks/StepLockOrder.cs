namespace Coordination;

/// <summary>What a waiter does when others come after it.</summary>
public enum StepLockOrder
{
    /// <summary>It keeps its place: first come, first served.</summary>
    Fifo,

    /// <summary>It gives up as superseded as soon as a newer waiter of this order comes.</summary>
    Newest,

    /// <summary>It lets those with a higher priority go first, and goes before those with a lower one; first come, first served among equals. Waiters of other orders have the priority 0.</summary>
    Priority,
}
