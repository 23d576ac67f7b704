using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Servers;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;

namespace Coordination.Benchmarks.Promptness;

/// <summary>How soon a wait for a step ends after the step has started on the server, and what it costs the server.</summary>
internal static class StepsReached
{
    private const double MedianGoal = 2;
    private const int PerMinute = 30;

    public static void Print() => FigureTable.Print(
        "Waits for a step: seconds from its start on the server to the end of the wait, steps of 2 to 5 minutes, 20 % up or down, with history; and the most requests in a minute (virtual time)",
        [
            .. Measure(waits: 1, deployments: 1),
            .. Measure(waits: 10, deployments: 1),
            .. Measure(waits: 10, deployments: 10),
            .. Measure(waits: 10, deployments: 10, jitterPercent: 5),
            .. Measure(waits: 200, deployments: 1),
            .. Measure(waits: 200, deployments: 200),
        ]);

    private static IEnumerable<Figure> Measure(int waits, int deployments, int jitterPercent = 20)
    {
        var delays = new List<double>();
        var most = 0;
        for (var seed = 1; delays.Count < 100; seed++)
        {
            var octopus = new SimulatedOctopus(Scenario.FromYaml(Yaml(deployments, jitterPercent)) with { Seed = seed }, new SimulatedServerOptions { Latency = TimeSpan.FromMilliseconds(50) });
            var plan = GeneratedScenario.SideBySide(deployments);
            octopus.Run(async () =>
            {
                var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
                var resolved = await octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
                await octopus.Engine.RunAsync(connection, resolved, new RunOptions { NoWait = true }, new SilentObserver(), CancellationToken.None);
                var all = Enumerable.Range(0, waits).Select(index => WaitAsync(octopus, connection, plan.Deployments[index % deployments].Project));
                delays.AddRange(await Task.WhenAll(all));
                return 0;
            });
            most = Math.Max(most, Most([.. octopus.Server.Journal.Entries.Select(entry => entry.At).Where(at => at > octopus.Scenario.StartsAt.AddSeconds(90))]));
        }

        var median = Quantile.Median(delays);
        var subject = $"{waits} waits on {deployments} deployments" + (jitterPercent == 20 ? string.Empty : $", {jitterPercent} %");
        yield return new Figure(subject, $"median {median:0.0} s, p95 {Quantile.Of(delays, 0.95):0.0} s", waits <= 10 ? $"median under {MedianGoal:0} s" : string.Empty, waits <= 10 ? median < MedianGoal : null);
        yield return new Figure(subject, $"{most} requests in a minute at most", $"at most {PerMinute}", most <= PerMinute);
    }

    private static async Task<double> WaitAsync(SimulatedOctopus octopus, OctopusConnection connection, string project)
    {
        var wait = await octopus.Engine.Waits.WaitForStepAsync(
            connection,
            new StepWaitRequest { Deployments = new DeploymentQuery { Project = project }, Step = "Second", State = AwaitedState.Started, Limits = new WaitLimits { RunTimeout = TimeSpan.FromHours(5) } },
            new SilentWaits(),
            CancellationToken.None);
        return (octopus.Time.GetUtcNow() - wait.Single().Started!.Value).TotalSeconds;
    }

    private static int Most(List<DateTimeOffset> requests)
    {
        var most = 0;
        var first = 0;
        for (var last = 0; last < requests.Count; last++)
        {
            while (requests[last] - requests[first] >= TimeSpan.FromMinutes(1))
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static string Yaml(int projects, int jitterPercent) => string.Join(
        "\n",
        Enumerable.Range(1, projects)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"  - {{ name: Project{number:0000}, releases: [1.0.0, 1.0.1], deployed: {{ Staging: {{ version: 1.0.0, times: 3 }} }}, steps: [ {{ name: First, duration: {120 + (number * 37 % 180)}s, jitter: {jitterPercent}% }}, {{ name: Second, duration: 5m, jitter: {jitterPercent}% }} ] }}"))
            .Prepend("projects:").Prepend("environments: [Staging]").Prepend("server: { taskCap: 5000 }"));

    private sealed class SilentWaits : IWaitObserver
    {
        public void Changed(WaitProgress progress)
        {
        }

        public void Ended(StepWait wait)
        {
        }

        public void Remarked(string text)
        {
        }
    }
}
