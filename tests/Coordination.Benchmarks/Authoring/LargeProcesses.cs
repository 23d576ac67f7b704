using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Coordination.Benchmarks.Reporting;
using Coordination.Core.Processes.Comparing;
using Coordination.Core.Processes.Documents;
using Coordination.Core.Processes.Merging;
using Newtonsoft.Json.Linq;

namespace Coordination.Benchmarks.Authoring;

/// <summary>How long it takes to compare and merge processes that are larger than anybody's.</summary>
internal static class LargeProcesses
{
    private const double GoalOfFiveHundred = 100;
    private const int Rounds = 20;
    private static readonly int[] Counts = [50, 500, 1000];

    public static void Print() => FigureTable.Print("Authoring: milliseconds to merge two people's changes of a process and to compare the result with the server's", [.. Counts.Select(Measure)]);

    private static Figure Measure(int steps)
    {
        var was = Process(steps);
        var (theirs, ours) = ((JObject)was.DeepClone(), (JObject)was.DeepClone());
        for (var step = 0; step < steps; step++)
            (step % 2 == 0 ? theirs : ours)["Steps"]![step]!["Condition"] = "Always";
        ((JArray)ours["Steps"]!).Add(Step(steps));

        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var server = Node(theirs);
            var merged = ProcessMerger.Merge(Node(was), server, Node(ours));
            var changes = ProcessComparer.Compare(server, merged.Process);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (merged.Conflicts.Count > 0 || changes.Count != (steps / 2) + 1)
                throw new InvalidOperationException("The merge is wrong.");
        }

        var median = Quantile.Median(times);

        // Twice the steps may take twice the time, and no more.
        var goal = GoalOfFiveHundred * steps / 500;
        return new Figure($"{steps} steps", $"median {median:0} ms, first {times[0]:0} ms", $"under {goal:0} ms", median < goal);
    }

    private static ProcessNode Node(JObject document) => ProcessNode.Of(NodeKind.Process, document);

    private static JObject Process(int steps) => new() { ["Id"] = "deploymentprocess-Projects-1", ["Version"] = 1, ["Steps"] = new JArray(Enumerable.Range(0, steps).Select(Step)) };

    private static JObject Step(int number)
    {
        var name = "Step " + number.ToString(CultureInfo.InvariantCulture);
        return new JObject
        {
            ["Id"] = "step-" + name,
            ["Name"] = name,
            ["Properties"] = new JObject { ["Octopus.Action.TargetRoles"] = "web-server" },
            ["Condition"] = "Success",
            ["Actions"] = new JArray(Enumerable.Range(0, 2).Select(action => new JObject
            {
                ["Id"] = "action-" + name + action.ToString(CultureInfo.InvariantCulture),
                ["Name"] = name + " " + action.ToString(CultureInfo.InvariantCulture),
                ["ActionType"] = "Octopus.Script",
                ["Environments"] = new JArray("Production", "Staging"),
                ["Properties"] = new JObject(Enumerable.Range(0, 10).Select(property => new JProperty("Octopus.Action.Property" + property.ToString(CultureInfo.InvariantCulture), new string('x', 100)))),
            })),
        };
    }
}
