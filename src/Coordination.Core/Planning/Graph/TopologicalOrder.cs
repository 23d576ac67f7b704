using System.Collections.Generic;

namespace Coordination.Core.Planning.Graph;

/// <summary>An order that respects every dependency.</summary>
internal static class TopologicalOrder
{
    /// <summary>Of all that may come next, always the lowest number: the plan's own order wherever nothing speaks against it. What is in a cycle or behind one is left out.</summary>
    public static int[] Of(int[][] before, int[][] next)
    {
        var waitsFor = new int[before.Length];
        var ready = new SortedSet<int>();
        for (var i = 0; i < before.Length; i++)
        {
            waitsFor[i] = before[i].Length;
            if (waitsFor[i] == 0)
                ready.Add(i);
        }

        var order = new List<int>(before.Length);
        while (ready.Count > 0)
        {
            var first = ready.Min;
            ready.Remove(first);
            order.Add(first);
            foreach (var waiting in next[first])
            {
                if (--waitsFor[waiting] == 0)
                    ready.Add(waiting);
            }
        }

        return [.. order];
    }
}
