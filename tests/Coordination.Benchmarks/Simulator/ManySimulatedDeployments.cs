using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Size;
using Coordination.Simulator.Api;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;

namespace Coordination.Benchmarks.Simulator;

/// <summary>Time and memory of a simulated server that carries out very many deployments, most of which wait for others.</summary>
internal static class ManySimulatedDeployments
{
    private const int Projects = 500;
    private const int Releases = 20;
    private const double SecondsGoal = 15;
    private const double MegabytesGoal = 500;

    public static void Print()
    {
        // Once before, so that what is measured is not the compiler.
        Measure(5, 2);
        var (create, play, megabytes) = Measure(Projects, Releases);
        var seconds = (create + play).TotalSeconds;
        FigureTable.Print(
            $"Simulator: {Projects * Releases} deployments of five steps in virtual time, of {Projects} projects, 100 at a time",
            [
                new Figure("create", $"{create.TotalSeconds:0.00} s", string.Empty, null),
                new Figure("carry out", $"{play.TotalSeconds:0.00} s", string.Empty, null),
                new Figure("both", $"{seconds:0.00} s", $"under {SecondsGoal:0} s", seconds < SecondsGoal),
                new Figure("most memory in use", $"{megabytes:0} MB", $"under {MegabytesGoal:0} MB", megabytes < MegabytesGoal),
            ]);
    }

    private static (TimeSpan Create, TimeSpan Play, double Megabytes) Measure(int projects, int releases)
    {
        using var memory = new MemoryWatch();
        var scenario = Scenario.FromYaml(Yaml(projects, releases));
        var time = new VirtualTime(scenario.StartsAt);
        using var state = new OctopusServer(scenario, time);
        var server = new SimulatedServer(state, time);

        var watch = Stopwatch.StartNew();
        foreach (var number in Enumerable.Range(1, projects * releases)) Check(time.Run(() => server.HandleAsync(Deploying(number, scenario.ApiKey), CancellationToken.None)));
        var create = watch.Elapsed;
        watch.Restart();
        while (time.AdvanceToNextTimer())
        {
            // To the end.
        }

        var play = watch.Elapsed;
        var megabytes = memory.MostMegabytes();
        GC.KeepAlive(server);
        return (create, play, megabytes);
    }

    private static SimRequest Deploying(int release, string apiKey) => new(
        "POST", "/api/Spaces-1/deployments", string.Empty, [new("X-Octopus-ApiKey", apiKey)], Encoding.UTF8.GetBytes($$"""{ "ReleaseId": "Releases-{{release}}", "EnvironmentId": "Environments-1" }"""));

    private static void Check(SimResponse answer)
    {
        if (answer.Status != 201) throw new InvalidOperationException(Encoding.UTF8.GetString(answer.GetBody()));
    }

    private static string Yaml(int projects, int releases)
    {
        var yaml = new StringBuilder("server: { taskCap: 100 }\nenvironments: [Staging]\nprojects:\n");
        var versions = string.Join(", ", Enumerable.Range(1, releases).Select(number => "1.0." + number.ToString(CultureInfo.InvariantCulture)));
        var steps = string.Join(", ", Enumerable.Range(1, 5).Select(number => $"{{ name: Step {number}, duration: {number * 10}s }}"));
        foreach (var project in Enumerable.Range(1, projects)) yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ name: Project{project}, releases: [{versions}], steps: [{steps}] }}");
        return yaml.ToString();
    }
}
