using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Benchmarks.Reporting;

namespace Coordination.Benchmarks.Promptness;

/// <summary>How soon a wait for a step ends after the step has started on the server, and what it costs the server.</summary>
internal static class StepsReached
{
    private const double MedianGoal = 2;
    private const int PerMinute = 30;

    public static void Print()
    {
        FigureTable.Print(
            "Waits for a step: seconds from its start on the server to the end of the wait, steps of 2 to 5 minutes, 20 % up or down, deployed three times before (virtual time)",
            [
                .. Measure(new WaitCase(1, 1), MedianGoal),
                .. Measure(new WaitCase(10, 1), MedianGoal),
                .. Measure(new WaitCase(10, 10) { Samples = 4000 }, MedianGoal),
                .. Measure(new WaitCase(200, 1), null),
                .. Measure(new WaitCase(200, 200), null),
                .. Measure(new WaitCase(200, 200) { LacksProcessLists = true }, null),
            ]);
        Console.WriteLine("  200 on 200: each wait takes the process of its deployment, of which this server shows snapshots one by one with or without lists, and its log at least once after the step has started. That is 400 requests, 13 minutes at 30 a minute.");
        Console.WriteLine();
    }

    /// <summary>The same where the past tells less, or more, than it usually does.</summary>
    public static void PrintOthers() => FigureTable.Print(
        "Waits for a step where the past is another one",
        [
            .. Measure(new WaitCase(10, 10) { FirstSeed = 5001 }, null),
            .. Measure(new WaitCase(10, 10) { JitterPercent = 5 }, null),
            .. Measure(new WaitCase(10, 10) { JitterPercent = 40 }, null),
            .. Measure(new WaitCase(10, 10) { VariedBefore = true }, null),
            .. Measure(new WaitCase(10, 10) { JitterPercent = 5, VariedBefore = true }, null),
            .. Measure(new WaitCase(10, 10) { JitterPercent = 40, VariedBefore = true }, null),
            .. Measure(new WaitCase(10, 10) { Earlier = 1 }, null),
            .. Measure(new WaitCase(10, 10) { Earlier = 0 }, null),
            .. Measure(new WaitCase(10, 10) { HasNewProcess = true }, null),
            .. Measure(new WaitCase(10, 10) { Longer = 2 }, null),
            .. Measure(new WaitCase(10, 10) { Longer = 0.5 }, null),
            .. Measure(new WaitCase(1, 1) { Longer = 2 }, null),
            .. Measure(new WaitCase(1, 1) { Longer = 0.5 }, null),
            .. Measure(new WaitCase(3, 3), null),
            .. Measure(new WaitCase(30, 30), null),
        ]);

    private static IEnumerable<Figure> Measure(WaitCase played, double? goal)
    {
        var seen = new WaitMeasurement(played);
        var median = Quantile.Median(seen.Delays);
        yield return new Figure(played.ToString(), $"median {median:0.0} s, mean {seen.Delays.Average():0.0} s, p95 {Quantile.Of(seen.Delays, 0.95):0.0} s, max {seen.Delays.Max():0.0} s", goal is null ? string.Empty : $"median under {goal:0} s", goal is null ? null : median < goal);
        yield return new Figure(string.Empty, $"{seen.MostInAMinute} requests in a minute at most; " + string.Join(", ", seen.Requests.Select(kind => $"{100.0 * kind.Value / seen.Requests.Values.Sum():0} % {kind.Key}")), $"at most {PerMinute}", seen.MostInAMinute <= PerMinute);
    }
}
