using System;
using System.Collections.Generic;
using System.Globalization;

namespace Coordination.Simulator.State;

/// <summary>
/// Hands out ids as the server's nodes do: each node reserves a block of numbers of a collection and uses it up, so that with
/// several nodes ids are unique and never used again, but not in order of time.
/// </summary>
internal sealed class IdAllocator(int nodes, int blockSize)
{
    private readonly Dictionary<string, Collection> _collections = new(StringComparer.OrdinalIgnoreCase);

    public string Next(string prefix)
    {
        var collection = Of(prefix);
        var node = collection.Turn++ % nodes;
        var block = collection.Blocks[node];
        if (block.Next > block.Last)
        {
            block = (collection.Reserved + 1, collection.Reserved + blockSize);
            collection.Reserved = block.Last;
        }

        collection.Blocks[node] = (block.Next + 1, block.Last);
        return string.Format(CultureInfo.InvariantCulture, "{0}-{1}", prefix, block.Next);
    }

    /// <summary>An id that came with a document: numbers continue above it.</summary>
    public void Taken(string id)
    {
        var dash = id.LastIndexOf('-');
        if (dash <= 0 || !int.TryParse(id.Substring(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return;
        var collection = Of(id.Substring(0, dash));
        collection.Reserved = Math.Max(collection.Reserved, number);
        for (var node = 0; node < nodes; node++)
        {
            if (collection.Blocks[node].Next <= number) collection.Blocks[node] = (1, 0);
        }
    }

    private Collection Of(string prefix)
    {
        if (_collections.TryGetValue(prefix, out var collection)) return collection;
        collection = new Collection(nodes);
        _collections.Add(prefix, collection);
        return collection;
    }

    private sealed class Collection
    {
        public Collection(int nodes)
        {
            Blocks = new (int Next, int Last)[nodes];
            for (var node = 0; node < nodes; node++) Blocks[node] = (1, 0);
        }

        public (int Next, int Last)[] Blocks { get; }

        public int Reserved { get; set; }

        public int Turn { get; set; }
    }
}
