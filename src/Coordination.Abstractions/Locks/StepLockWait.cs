using System;
using System.Collections.Generic;

namespace Coordination;

/// <summary>How the waiting for a lock stands.</summary>
public sealed record StepLockWait
{
    /// <summary>Name of the lock.</summary>
    public required string Name { get; init; }

    /// <summary>Who holds it. Empty while a project's deployments are waited for.</summary>
    public IReadOnlyList<StepLock> Holders { get; init; } = [];

    /// <summary>Links to the live deployments that are waited for; empty while a lock is waited for.</summary>
    public IReadOnlyList<string> Deployments { get; init; } = [];

    /// <summary>How many go before, plus one; 0 while not yet in the queue.</summary>
    public int Place { get; init; }

    /// <summary>How many wait.</summary>
    public int Waiters { get; init; }

    /// <summary>Since when it is waited.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When the waiting ends without the lock.</summary>
    public DateTimeOffset Until { get; init; }
}
