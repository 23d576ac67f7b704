using System;

namespace Coordination.Core.Names;

/// <summary>How many typing errors lie between two texts.</summary>
internal static class EditDistance
{
    /// <summary>The least number of letters inserted, left out, replaced or swapped with their neighbour (optimal string alignment).</summary>
    public static int Between(string one, string other)
    {
        var beforeLast = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            row[j] = j;

        for (var i = 1; i <= one.Length; i++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
        }

        return row[other.Length];
    }
}
