using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Servers;
using Coordination.Rehearsals.Servers;

namespace Coordination.Benchmarks.Politeness;

/// <summary>How many requests a minute a server gets while many deployments run.</summary>
internal static class RequestsPerMinute
{
    private const int PerMinute = 30;
    private const int TasksPerRequest = 300;
    private static readonly int[] Counts = [1, 10, 100, 300, 1000];

    public static void Print() => FigureTable.Print(
        "Politeness: requests a minute while deployments of 30 minutes run, from the last request to create one to the end of the first (virtual time)",
        [.. Counts.Select(Measure)]);

    private static Figure Measure(int count)
    {
        var octopus = new SimulatedOctopus(GeneratedScenario.Of(count, TimeSpan.FromMinutes(30), jitterPercent: 5));
        var run = octopus.Deploy(GeneratedScenario.SideBySide(count));

        var created = octopus.Server.Journal.OfMethod("POST").Max(entry => entry.At);
        var ended = run.Deployments.Min(deployment => deployment.Ended!.Value);
        var requests = octopus.Server.Journal.Entries.Select(entry => entry.At).Where(at => at > created && at <= ended).ToList();
        var most = Minutes.Most(requests);
        var mean = requests.Count / (ended - created).TotalMinutes;
        var goal = PerMinute * ((count + TasksPerRequest - 1) / TasksPerRequest);
        return new Figure($"{count} deployments", $"{mean:0.0} on average, {most} at most", $"at most {goal}", most <= goal);
    }
}
