using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Coordination.Core.Connections;

/// <summary>Keeps the names that completion asks for at every key press for a short time.</summary>
internal sealed class NameCache(TimeProvider time)
{
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<NameKind, (DateTimeOffset Read, IReadOnlyList<string> Names)> _known = new();

    /// <summary>The names in alphabetical order; at most 30 seconds old.</summary>
    public async Task<IReadOnlyList<string>> GetAsync(NameKind kind, Func<Task<IEnumerable<string>>> read)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(kind, out var known) && now - known.Read < _life)
            return known.Names;
        var names = await read().ConfigureAwait(false);
        string[] sorted = [.. names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];
        _known[kind] = (now, sorted);
        return sorted;
    }
}
