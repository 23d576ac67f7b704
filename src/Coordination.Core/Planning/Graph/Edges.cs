namespace Coordination.Core.Planning.Graph;

/// <summary>Lists of neighbours.</summary>
internal static class Edges
{
    /// <summary>The same edges from their other end; each list in ascending order.</summary>
    public static int[][] Turned(int[][] edges)
    {
        var counts = new int[edges.Length];
        foreach (var list in edges)
        {
            foreach (var end in list)
                counts[end]++;
        }

        var turned = new int[edges.Length][];
        for (var i = 0; i < turned.Length; i++)
            turned[i] = new int[counts[i]];
        for (var i = edges.Length - 1; i >= 0; i--)
        {
            foreach (var end in edges[i])
                turned[end][--counts[end]] = i;
        }

        return turned;
    }
}
