using System;
using System.Collections.Generic;

namespace Coordination.Core.Octopus;

/// <summary>Cuts lists of ids into pieces that an address can carry: servers and proxies take addresses of 8 KB, some less.</summary>
internal static class Chunks
{
    private const int LongestPiece = 3000;

    /// <summary>The ids, each once, in pieces of at most 3,000 letters, commas included.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<string> ids)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var piece = new List<string>();
        var length = 0;
        foreach (var id in ids)
        {
            if (!known.Add(id))
                continue;
            if (piece.Count > 0 && length + id.Length + 1 > LongestPiece)
            {
                yield return piece;
                piece = [];
                length = 0;
            }

            piece.Add(id);
            length += id.Length + 1;
        }

        if (piece.Count > 0)
            yield return piece;
    }
}
