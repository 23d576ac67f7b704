using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>Which task holds which concurrency tag: no other task of that tag executes meanwhile.</summary>
internal sealed class ConcurrencyTagHolders
{
    private readonly Dictionary<string, ServerTask> _holders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The other task that holds the tag of this one; null where none does.</summary>
    public ServerTask? BlockerOf(ServerTask task) => _holders.TryGetValue(task.ConcurrencyTag, out var holder) && holder != task ? holder : null;

    public void Take(ServerTask task) => _holders[task.ConcurrencyTag] = task;

    /// <summary>Gives the tag back; false where the task did not hold it.</summary>
    public bool Free(ServerTask task) => _holders.TryGetValue(task.ConcurrencyTag, out var holder) && holder == task && _holders.Remove(task.ConcurrencyTag);
}
