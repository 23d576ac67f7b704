using System;

namespace Coordination;

/// <summary>One who holds a lock, or waits for it.</summary>
public sealed record StepLock
{
    /// <summary>Name of the lock; names that differ by case or outer blanks only are one lock.</summary>
    public required string Name { get; init; }

    /// <summary>Identifies this hold or waiting; 32 hexadecimal digits, never used again.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it holds or waits.</summary>
    public StepLockRole Role { get; init; }

    /// <summary>0 for a holder; for a waiter how many go before it, plus one.</summary>
    public int Place { get; init; }

    /// <summary>Grows with every hold of the lock; 0 for a waiter.</summary>
    public long Token { get; init; }

    /// <summary>Whom it lets in beside it.</summary>
    public StepLockKind Kind { get; init; }

    /// <summary>How many limited holds there may be; 0 for other kinds.</summary>
    public int Limit { get; init; }

    /// <summary>How far the hold reaches.</summary>
    public StepLockScope Scope { get; init; }

    /// <summary>How alive it is, as far as the server shows.</summary>
    public StepLockState State { get; init; }

    /// <summary>Who it is, in words.</summary>
    public required string Owner { get; init; }

    /// <summary>Why, in its own words; null where it gave no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Higher ones go first.</summary>
    public int Priority { get; init; }

    /// <summary>Since when it holds or waits, by its own machine's clock; null where it does not tell.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How long that is by this machine's clock; null where it does not tell.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>The server task that it lives and ends with; null outside of a task.</summary>
    public string? TaskId { get; init; }

    /// <summary>Address of the task in the web portal; null outside of a task.</summary>
    public string? Link { get; init; }

    /// <summary>What a project's lock guards against; null for other locks.</summary>
    public ProjectGuard? Guard { get; init; }

    /// <summary>Name, who and why.</summary>
    public override string ToString() => Name + " " + (Role == StepLockRole.Holder ? "held by " : "waited for by ") + Owner + (Reason is null ? string.Empty : " (" + Reason + ")");
}
