using System;
using System.Diagnostics;
using System.Threading;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Servers;
using Coordination.Core.Running;
using Coordination.Rehearsals.Servers;

namespace Coordination.Benchmarks.Size;

/// <summary>Time and memory to resolve and schedule a plan of very many deployments. The simulated server answers in the same process: its share is in the figures.</summary>
internal static class ManyTenants
{
    private const int Projects = 100;
    private const int Tenants = 100;
    private const double SecondsGoal = 3;
    private const double MegabytesGoal = 200;

    public static void Print()
    {
        // Once before, so that what is measured is not the compiler.
        Measure(5, 5);
        var (resolve, schedule, requests, megabytes) = Measure(Projects, Tenants);
        var seconds = (resolve + schedule).TotalSeconds;
        FigureTable.Print(
            $"Size: resolve and schedule {Projects} projects for {Tenants} tenants",
            [
                new Figure("resolve", $"{resolve.TotalSeconds:0.00} s", string.Empty, null),
                new Figure("schedule", $"{schedule.TotalSeconds:0.00} s", string.Empty, null),
                new Figure("both", $"{seconds:0.00} s", $"under {SecondsGoal:0} s", seconds < SecondsGoal),
                new Figure("most memory in use above the server's own", $"{megabytes:0} MB", $"under {MegabytesGoal:0} MB", megabytes < MegabytesGoal),
                new Figure("requests", $"{requests}", string.Empty, null),
            ]);
    }

    private static (TimeSpan Resolve, TimeSpan Schedule, int Requests, double Megabytes) Measure(int projects, int tenants)
    {
        var octopus = new SimulatedOctopus(GeneratedScenario.WithTenants(projects, tenants));
        var connection = octopus.Run(() => octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None));
        var plan = GeneratedScenario.ForTenants(projects, tenants);
        var requestsBefore = octopus.Server.Journal.Entries.Count;
        using var memory = new MemoryWatch();

        var watch = Stopwatch.StartNew();
        var resolved = octopus.Run(() => octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None));
        var resolve = watch.Elapsed;
        watch.Restart();
        var state = new RunState("bench", resolved, new RunOptions());
        state.Apply(new RunStarted(octopus.Time.GetUtcNow()));
        var decisions = Decider.Decide(state);
        var schedule = watch.Elapsed;

        var megabytes = memory.MostMegabytes();
        GC.KeepAlive(decisions);
        return (resolve, schedule, octopus.Server.Journal.Entries.Count - requestsBefore, megabytes);
    }
}
