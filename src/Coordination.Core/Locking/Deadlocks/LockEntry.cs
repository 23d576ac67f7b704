using System;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>One who holds a lock, or waits for it.</summary>
/// <param name="name">Name of the lock.</param>
/// <param name="request">Who, and for what.</param>
/// <param name="hold">The hold; null for one who waits.</param>
internal sealed class LockEntry(string name, LockRequest request, LockHold? hold)
{
    /// <summary>Name of the lock.</summary>
    public string Lock { get; } = name;

    /// <summary>Who, and for what.</summary>
    public LockRequest Request { get; } = request;

    /// <summary>The hold; null for one who waits.</summary>
    public LockHold? Hold { get; } = hold;

    /// <summary>Who it is, with the task.</summary>
    public string Who => Request.Task is { } task && Request.Who.IndexOf(task, StringComparison.OrdinalIgnoreCase) < 0 ? OneLine.Of(Request.Who) + " (" + task + ")" : OneLine.Of(Request.Who);

    /// <summary>Whether it is of this task.</summary>
    public bool IsOf(string task) => string.Equals(Request.Task, task, StringComparison.OrdinalIgnoreCase);
}
