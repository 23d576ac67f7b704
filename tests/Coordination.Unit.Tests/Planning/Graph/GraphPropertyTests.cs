using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Planning.Graph;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Graph;

/// <summary>Graphs of all shapes against a checker so slow and plain that it can be believed.</summary>
public sealed class GraphPropertyTests
{
    [Fact]
    public void Orders_paths_and_cycles_are_what_a_plain_checker_finds()
    {
        foreach (var seed in Seeds.Of(20_000))
        {
            var random = new Random(seed);
            var before = RandomGraph(random);
            var reaches = Reachability(before);
            var graph = new DependencyGraph(before);
            var cyclic = Enumerable.Range(0, before.Length).Where(i => reaches[i, i]).ToList();

            Check(seed, graph.IsAcyclic == (cyclic.Count == 0), "acyclic");
            CheckOrder(seed, graph, before, cyclic, reaches);
            CheckCycles(seed, before, cyclic, reaches);
            if (!graph.IsAcyclic)
                continue;
            for (var one = 0; one < before.Length; one++)
            {
                for (var other = 0; other < before.Length; other++)
                    Check(seed, graph.Precedes(one, other) == reaches[other, one], "precedes " + one + " " + other);
            }

            CheckCriticalPath(seed, graph, random);
        }
    }

    private static void CheckOrder(int seed, DependencyGraph graph, int[][] before, List<int> cyclic, bool[,] reaches)
    {
        var expected = new List<int>();
        var left = Enumerable.Range(0, before.Length).Where(i => !cyclic.Exists(c => c == i || reaches[i, c])).ToList();
        while (left.Count > 0)
        {
            var next = left.Find(i => before[i].All(expected.Contains));
            expected.Add(next);
            left.Remove(next);
        }

        Check(seed, expected.SequenceEqual(graph.Order), "order");
    }

    private static void CheckCycles(int seed, int[][] before, List<int> cyclic, bool[,] reaches)
    {
        var cycles = Cycles.Of(before);
        foreach (var cycle in cycles)
        {
            Check(seed, cycle.Distinct().Count() == cycle.Length, "a cycle visits each once");
            for (var i = 0; i < cycle.Length; i++)
                Check(seed, before[cycle[i]].Contains(cycle[(i + 1) % cycle.Length]), "a cycle follows edges");
        }

        var knots = cyclic.Select(i => cyclic.First(j => reaches[i, j] && reaches[j, i])).Distinct().Order().ToList();
        Check(seed, knots.SequenceEqual(cycles.Select(cycle => cycle[0])), "one cycle a knot, from its lowest number");
    }

    private static void CheckCriticalPath(int seed, DependencyGraph graph, Random random)
    {
        var usual = graph.Before.Select(_ => (TimeSpan?)TimeSpan.FromMinutes(random.Next(1, 6))).ToArray();
        var path = CriticalPath.Of(graph, usual);
        Check(seed, path.Usual == End(graph, usual), "total");
        for (var i = 0; i < usual.Length; i++)
        {
            var longer = (TimeSpan?[])usual.Clone();
            longer[i] += TimeSpan.FromSeconds(1);
            Check(seed, path.IsCritical[i] == (End(graph, longer) > path.Usual), "critical " + i);
        }
    }

    private static TimeSpan? End(DependencyGraph graph, TimeSpan?[] usual)
    {
        TimeSpan EndOf(int i) => usual[i]!.Value + graph.Before[i].Select(EndOf).DefaultIfEmpty().Max();
        return Enumerable.Range(0, usual.Length).Select(EndOf).DefaultIfEmpty().Max();
    }

    private static int[][] RandomGraph(Random random)
    {
        var count = random.Next(0, 9);
        var chance = random.NextDouble() * 0.5;
        var isAcyclic = random.Next(2) == 0;
        var rank = Enumerable.Range(0, count).ToArray();
        random.Shuffle(rank);
        return [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Where(j => i != j && (!isAcyclic || rank[j] < rank[i]) && random.NextDouble() < chance).ToArray())];
    }

    private static bool[,] Reachability(int[][] before)
    {
        var reaches = new bool[before.Length, before.Length];
        for (var i = 0; i < before.Length; i++)
        {
            foreach (var j in before[i])
                reaches[i, j] = true;
        }

        for (var by = 0; by < before.Length; by++)
        {
            for (var i = 0; i < before.Length; i++)
            {
                for (var j = 0; j < before.Length; j++)
                    reaches[i, j] |= reaches[i, by] && reaches[by, j];
            }
        }

        return reaches;
    }

    private static void Check(int seed, bool holds, string what) => Assert.True(holds, "Seed " + seed + ": " + what);
}
