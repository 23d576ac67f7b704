using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>The state of a lock after one of its changes.</summary>
internal sealed record LockDocument
{
    /// <summary>The state before the first change.</summary>
    public static LockDocument Empty { get; } = new();

    /// <summary>What is added to a change's number to make a token.</summary>
    public long Base { get; init; }

    /// <summary>Waiters of the order <see cref="LockOrder.Newest"/> with a lower place are superseded.</summary>
    public long Superseded { get; init; }

    /// <summary>Whether a deployment of the project that the lock stands for ever held it: then that project's process takes it.</summary>
    public bool OfProject { get; init; }

    /// <summary>Who holds it.</summary>
    public IReadOnlyList<LockHold> Holds { get; init; } = [];

    /// <summary>Who waits, in the order of coming.</summary>
    public IReadOnlyList<LockWaiter> Waiters { get; init; } = [];

    /// <summary>Who left with this change.</summary>
    public IReadOnlyList<LockDeparture> Left { get; init; } = [];

    /// <summary>The hold of a contender; null where it has none.</summary>
    public LockHold? HoldOf(string nonce) => Holds.FirstOrDefault(hold => hold.IsOf(nonce));

    /// <summary>The waiting of a contender; null where it does not wait.</summary>
    public LockWaiter? WaiterOf(string nonce) => Waiters.FirstOrDefault(waiter => waiter.IsOf(nonce));

    /// <summary>Whether a contender holds or waits.</summary>
    public bool Names(string nonce) => HoldOf(nonce) is not null || WaiterOf(nonce) is not null;
}
