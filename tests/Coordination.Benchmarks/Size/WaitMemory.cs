using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Servers;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;
using Newtonsoft.Json.Linq;

namespace Coordination.Benchmarks.Size;

/// <summary>How much memory a wait takes while it waits, its log included.</summary>
internal static class WaitMemory
{
    private const int Waits = 1000;
    private const int Steps = 10;
    private const double KilobytesGoal = 20;

    public static void Print()
    {
        var steps = string.Join(", ", Enumerable.Range(1, Steps).Select(number => $"{{ name: Step number {number}, duration: 5h }}"));
        var octopus = new SimulatedOctopus(Scenario.FromYaml(
            "server: { taskCap: 5000 }\nenvironments: [Staging]\nprojects:\n" + string.Concat(Enumerable.Range(1, Waits).Select(number => $"  - {{ name: Project{number:0000}, releases: [1.0.0], steps: [ {steps} ] }}\n"))), new SimulatedServerOptions { Latency = TimeSpan.FromMilliseconds(50) });
        var (waiting, ended) = octopus.Run(() => PlayAsync(octopus));
        var wait = (waiting - ended) / 1024.0 / Waits;
        FigureTable.Print(
            $"Size: {Waits} waits for a step of {Waits} deployments of {Steps} steps",
            [new Figure("memory of a wait", $"{wait:0.0} KB", $"under {KilobytesGoal:0} KB", wait < KilobytesGoal)]);
    }

    /// <summary>The memory in use while all wait, and when they have given up: what the server keeps is in both.</summary>
    private static async Task<(long Waiting, long Ended)> PlayAsync(SimulatedOctopus octopus)
    {
        await DeployAsync(octopus);

        // Often enough for every process and every log to have been read by then.
        var connection = await octopus.Engine.ConnectAsync(new ConnectionRequest { Server = "http://octopus.simulated", ApiKey = octopus.Scenario.ApiKey, RequestsPerMinute = 400 }, CancellationToken.None);
        var atWork = TimeSpan.FromMinutes(15);
        using var stop = new CancellationTokenSource(atWork + TimeSpan.FromSeconds(1), octopus.Time);
        var waits = Enumerable.Range(1, Waits).Select(number => WaitAsync(octopus, connection, $"Project{number:0000}", stop.Token)).ToList();
        await Task.Delay(atWork, octopus.Time, CancellationToken.None);
        var waiting = GC.GetTotalMemory(forceFullCollection: true);

        await EndAsync(waits);
        return (waiting, GC.GetTotalMemory(forceFullCollection: true));
    }

    private static async Task DeployAsync(SimulatedOctopus octopus)
    {
        using var client = new HttpClient(new SimulatorHandler(octopus.Server)) { BaseAddress = new Uri("http://octopus.simulated/api/") };
        client.DefaultRequestHeaders.Add("X-Octopus-ApiKey", octopus.Scenario.ApiKey);
        var releases = JObject.Parse(await client.GetStringAsync(new Uri($"releases?take={Waits}", UriKind.Relative), CancellationToken.None))["Items"]!;
        foreach (var release in releases)
        {
            using var body = new StringContent(new JObject { ["ReleaseId"] = release["Id"], ["EnvironmentId"] = "Environments-1" }.ToString(), Encoding.UTF8, "application/json");
            (await client.PostAsync(new Uri("deployments", UriKind.Relative), body, CancellationToken.None)).EnsureSuccessStatusCode();
        }
    }

    private static async Task WaitAsync(SimulatedOctopus octopus, OctopusConnection connection, string project, CancellationToken stop)
    {
        try
        {
            var request = new StepWaitRequest { Deployments = new DeploymentQuery { Project = project }, Step = "Step number 5", Limits = new WaitLimits { RunTimeout = TimeSpan.FromDays(5) } };
            await octopus.Engine.Waits.WaitForStepAsync(connection, request, new SilentWaits(), stop);
        }
        catch (OperationCanceledException)
        {
            // Each gives up; that is how it ends.
        }
    }

    private static async Task EndAsync(List<Task> waits)
    {
        await Task.WhenAll(waits);
        waits.Clear();
    }
}
