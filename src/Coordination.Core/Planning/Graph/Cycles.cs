using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Planning.Graph;

/// <summary>Cycles: deployments that wait for each other.</summary>
internal static class Cycles
{
    /// <summary>
    /// One cycle, the shortest through its lowest number, of each knot of deployments that wait for each other; by lowest number. A knot may hold
    /// more cycles than anyone would read; whoever breaks the one is told of the next.
    /// </summary>
    /// <returns>Each cycle in the order in which its deployments wait: each for the next, the last for the first.</returns>
    public static IReadOnlyList<int[]> Of(int[][] before) =>
        [.. StronglyConnected.Parts(before).Where(part => part.Length > 1).OrderBy(part => part[0]).Select(part => ShortestThrough(part[0], part, before))];

    private static int[] ShortestThrough(int start, int[] part, int[][] before)
    {
        var cameFrom = part.ToDictionary(number => number, _ => -1);
        var open = new Queue<int>();
        open.Enqueue(start);
        while (open.Count > 0)
        {
            var one = open.Dequeue();
            foreach (var other in before[one])
            {
                if (other == start)
                    return PathTo(one, start, cameFrom);
                if (!cameFrom.TryGetValue(other, out var known) || known >= 0)
                    continue;
                cameFrom[other] = one;
                open.Enqueue(other);
            }
        }

        throw new InvalidOperationException("A strongly connected part has a cycle through each of its members.");
    }

    private static int[] PathTo(int end, int start, Dictionary<int, int> cameFrom)
    {
        var path = new List<int>();
        for (var one = end; one != start; one = cameFrom[one])
            path.Add(one);
        path.Add(start);
        path.Reverse();
        return [.. path];
    }
}
