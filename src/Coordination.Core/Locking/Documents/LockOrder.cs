namespace Coordination.Core.Locking;

/// <summary>What a waiter does when others come.</summary>
internal enum LockOrder
{
    /// <summary>It keeps its place.</summary>
    Fifo,

    /// <summary>It gives up as superseded when a newer waiter of this order comes.</summary>
    Newest,
}
