namespace Coordination;

/// <summary>What a waiter does when others come after it.</summary>
public enum StepLockOrder
{
    /// <summary>It keeps its place: first come, first served, within the same priority.</summary>
    Fifo,

    /// <summary>It gives up as superseded as soon as a newer waiter of this order comes.</summary>
    Newest,
}
