using System;
using System.Collections.Generic;

namespace Coordination.Core.Locking;

/// <summary>What one contender wants of a lock, and who it is. Part of the lock's document while it waits or holds.</summary>
internal sealed record LockRequest
{
    /// <summary>Identifies the contender's waiting and its hold; random, used once.</summary>
    public string Nonce { get; init; } = string.Empty;

    /// <summary>Whom it lets in beside it.</summary>
    public LockKind Kind { get; init; }

    /// <summary>How many counted holds there may be; 0 for other kinds.</summary>
    public int Limit { get; init; }

    /// <summary>How far the hold reaches.</summary>
    public LockScope Scope { get; init; }

    /// <summary>The server task with which it lives; null where a lease stands in for it.</summary>
    public string? Task { get; init; }

    /// <summary>Seconds that a hold without a task lives after each beat; 0 with a task.</summary>
    public int Lease { get; init; }

    /// <summary>What it does when newer ones come.</summary>
    public LockOrder Order { get; init; }

    /// <summary>Higher ones go first.</summary>
    public int Priority { get; init; }

    /// <summary>Whether it passes all holds of its own task.</summary>
    public bool Reentrant { get; init; }

    /// <summary>Nonces of the holds that it runs under, and therefore passes.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>Whether the lock stands for a project and this is a deployment of it.</summary>
    public bool OfProject { get; init; }

    /// <summary>Who it is, for people.</summary>
    public string Who { get; init; } = string.Empty;

    /// <summary>What for, for people.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it can be looked at, for people.</summary>
    public string? Link { get; init; }

    /// <summary>Since when it asks, by its own clock: for people, never compared.</summary>
    public DateTimeOffset? Asked { get; init; }
}
