using System;
using System.Globalization;
using System.Linq;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Servers;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;

namespace Coordination.Benchmarks.Politeness;

/// <summary>How fast the deployments of a plan are asked for that may all start at once, and how much of the user's allowance the whole run takes.</summary>
internal static class CreationsPerMinute
{
    /// <summary>A server allows its user 200 by default; a quarter is left to others.</summary>
    private const int MostGoal = 150;

    private static readonly int[] Counts = [20, 100, 1000];

    public static void Print() => FigureTable.Print(
        "Politeness: deployments of 30 minutes that may all start at once, answers after 100 ms (virtual time)",
        [.. Counts.Select(Measure)]);

    private static Figure Measure(int count)
    {
        var octopus = new SimulatedOctopus(GeneratedScenario.Of(count, TimeSpan.FromMinutes(30), jitterPercent: 5), new SimulatedServerOptions { Latency = TimeSpan.FromMilliseconds(100) });
        var run = octopus.Deploy(GeneratedScenario.SideBySide(count));

        // Resolving is no part of it: it is over before the run begins.
        var requests = octopus.Server.Journal.Entries.Select(entry => entry.At).Where(at => at >= run.Started).ToList();
        var created = octopus.Server.Journal.OfMethod("POST").Max(entry => entry.At) - run.Started;
        var most = Minutes.Most(requests);
        return new Figure($"{count} deployments", string.Format(CultureInfo.InvariantCulture, "all asked for after {0:0.0} s, {1} requests in any minute at most", created.TotalSeconds, most), $"at most {MostGoal}", most <= MostGoal);
    }
}
