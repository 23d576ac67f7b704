using System;
using System.Linq;

namespace Coordination.Core.Octopus;

/// <summary>How far two names are apart: the least number of letters to add, drop or change, without regard to case.</summary>
internal static class EditDistance
{
    /// <summary>The distance; 0 for the same name.</summary>
    public static int Between(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = char.ToUpperInvariant(one[row - 1]) == char.ToUpperInvariant(other[column - 1]) ? 0 : 1;
                current[column] = Math.Min(Math.Min(previous[column], current[column - 1]) + 1, previous[column - 1] + change);
            }

            previous = current;
        }

        return previous[other.Length];
    }
}
