using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Servers;
using Coordination.Rehearsals.Servers;

namespace Coordination.Benchmarks.Promptness;

/// <summary>How long the server has nothing to do because we have not noticed yet: from a task's end to the creation of what comes after it.</summary>
internal static class StartOfDependants
{
    private const double MedianGoal = 2;
    private static readonly int[] Counts = [1, 10, 50, 150];

    public static void Print() => FigureTable.Print(
        "Promptness: seconds from a task's end on the server to the creation of its dependant, deployments of 5 minutes, 20 % up or down, with history (virtual time)",
        [.. Counts.Select(Measure)]);

    private static Figure Measure(int pairs)
    {
        var delays = new List<double>();
        for (var seed = 1; delays.Count < 100; seed++)
        {
            var octopus = new SimulatedOctopus(GeneratedScenario.Of(2 * pairs, TimeSpan.FromMinutes(5), jitterPercent: 20) with { Seed = seed });
            var deployments = octopus.Deploy(GeneratedScenario.Pairs(pairs)).Deployments;
            delays.AddRange(Enumerable.Range(0, pairs).Select(pair => (deployments[(2 * pair) + 1].Queued!.Value - deployments[2 * pair].Ended!.Value).TotalSeconds));
        }

        var median = Quantile.Median(delays);
        return new Figure($"{pairs} side by side", $"median {median:0.0} s, p95 {Quantile.Of(delays, 0.95):0.0} s", $"median under {MedianGoal:0} s", median < MedianGoal);
    }
}
