using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>Which holds or places in a queue are to be given back.</summary>
public sealed record StepUnlockRequest
{
    /// <summary>Name of the lock, with fields in braces.</summary>
    public required string Name { get; init; }

    /// <summary>What fills the fields.</summary>
    public StepLockPlace Place { get; init; } = new();

    /// <summary>Who asks: without an id, the holds of its task are meant, or those that it names as its own.</summary>
    public required StepLockOwner Owner { get; init; }

    /// <summary>Ids of the holds that the session took, outside of a task.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>The one hold or place that is meant, as Get-StepLock shows it; null for one's own.</summary>
    public string? Id { get; init; }

    /// <summary>Whether somebody else's may be taken away.</summary>
    public bool Force { get; init; }

    /// <summary>Why; recorded in the lock.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a hold is the asker's own: taken by its task for its later steps, or by its session outside of a task.</summary>
    public bool Owns(StepLock hold) => hold.TaskId is { } task
        ? hold.Scope == StepLockScope.Task && string.Equals(task, Owner.TaskId, StringComparison.OrdinalIgnoreCase)
        : Own.Contains(hold.Id, StringComparer.OrdinalIgnoreCase);
}
