using System;
using System.Linq;

namespace Coordination.Core.Planning.Graph;

/// <summary>The chains of deployments that decide when a plan ends, judged by how long each usually runs.</summary>
internal sealed class CriticalPath
{
    private CriticalPath(bool[] isCritical, TimeSpan? usual)
    {
        IsCritical = isCritical;
        Usual = usual;
    }

    /// <summary>Whether the plan would end later if a deployment took longer.</summary>
    public bool[] IsCritical { get; }

    /// <summary>How long the longest chain usually runs; null where a deployment of it has no history.</summary>
    public TimeSpan? Usual { get; }

    /// <summary>Finds them. A deployment without history is taken to run as long as the middle one of those with history; where none has any, all count the same.</summary>
    /// <param name="graph">The graph, without cycles.</param>
    /// <param name="usual">How long each deployment usually runs; null without history.</param>
    public static CriticalPath Of(DependencyGraph graph, TimeSpan?[] usual)
    {
        var assumed = Middle(usual);
        var upTo = new TimeSpan[usual.Length];
        var from = new TimeSpan[usual.Length];
        var total = TimeSpan.Zero;
        foreach (var one in graph.Order)
        {
            upTo[one] = Longest(graph.Before[one], upTo) + (usual[one] ?? assumed);
            if (upTo[one] > total)
                total = upTo[one];
        }

        for (var i = graph.Order.Length - 1; i >= 0; i--)
            from[graph.Order[i]] = Longest(graph.Next[graph.Order[i]], from) + (usual[graph.Order[i]] ?? assumed);

        var isCritical = new bool[usual.Length];
        var isKnown = true;
        for (var one = 0; one < usual.Length; one++)
        {
            isCritical[one] = upTo[one] + from[one] - (usual[one] ?? assumed) == total;
            isKnown &= !isCritical[one] || usual[one] is not null;
        }

        return new CriticalPath(isCritical, isKnown ? total : null);
    }

    private static TimeSpan Longest(int[] numbers, TimeSpan[] durations)
    {
        var longest = TimeSpan.Zero;
        foreach (var number in numbers)
        {
            if (durations[number] > longest)
                longest = durations[number];
        }

        return longest;
    }

    private static TimeSpan Middle(TimeSpan?[] usual)
    {
        var known = usual.Where(one => one is not null).Select(one => one!.Value).OrderBy(one => one).ToList();
        return known.Count == 0 ? TimeSpan.FromMinutes(1) : known[known.Count / 2];
    }
}
