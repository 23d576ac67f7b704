using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Coordination.PowerShell.Locks;

/// <summary>The holds of the blocks that run in this process, in whatever runspace: one that waits for such a hold may wait for itself.</summary>
internal static class BlockHolds
{
    private static readonly ConcurrentDictionary<string, bool> Running = new(StringComparer.Ordinal);

    /// <summary>Whether a block of this process runs under this hold.</summary>
    public static bool Has(string id) => Running.ContainsKey(id);

    /// <summary>A block begins under holds; ends when what is returned is disposed.</summary>
    public static IDisposable Enter(IReadOnlyList<StepLock> holds)
    {
        foreach (var hold in holds)
            Running[hold.Id] = true;
        return new Block(holds);
    }

    private sealed class Block(IReadOnlyList<StepLock> holds) : IDisposable
    {
        public void Dispose()
        {
            foreach (var hold in holds)
                Running.TryRemove(hold.Id, out _);
        }
    }
}
