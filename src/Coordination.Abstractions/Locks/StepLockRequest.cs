using System;
using System.Collections.Generic;

namespace Coordination;

/// <summary>What is wanted of one or several locks. Several are taken in one order, the same for all, or not at all.</summary>
public sealed record StepLockRequest
{
    /// <summary>Longest name of a lock, in letters.</summary>
    public const int LongestName = 120;

    /// <summary>Names of the locks, with fields in braces.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Projects whose locks are wanted, and whose live deployments are waited for; names, ids or slugs.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>Who wants it.</summary>
    public required StepLockOwner Owner { get; init; }

    /// <summary>What fills the fields.</summary>
    public StepLockPlace Place { get; init; } = new();

    /// <summary>How far the hold reaches.</summary>
    public StepLockScope Scope { get; init; }

    /// <summary>Whom the hold lets in beside it.</summary>
    public StepLockKind Kind { get; init; }

    /// <summary>How many holds there may be; at least 1 for limited ones, 0 for others.</summary>
    public int Limit { get; init; }

    /// <summary>Whether it passes all task holds of its own task, those of steps that still run, too.</summary>
    public bool Reentrant { get; init; }

    /// <summary>What it does when others come after it.</summary>
    public StepLockOrder Order { get; init; }

    /// <summary>Higher ones go first; 0 in other orders than <see cref="StepLockOrder.Priority"/>.</summary>
    public int Priority { get; init; }

    /// <summary>Why, for people; one line.</summary>
    public string? Reason { get; init; }

    /// <summary>How long to wait for all of the locks together. The default is 30 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether not to wait at all.</summary>
    public bool NoWait { get; init; }
}
