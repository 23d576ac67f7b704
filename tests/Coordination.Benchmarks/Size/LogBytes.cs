using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Servers;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;
using Newtonsoft.Json.Linq;

namespace Coordination.Benchmarks.Size;

/// <summary>How much a look at the log of a task brings, with the tail that we ask for and with the server's own.</summary>
internal static class LogBytes
{
    private const int Steps = 30;

    public static void Print()
    {
        var octopus = new SimulatedOctopus(Scenario.FromYaml(
            "environments: [Staging]\nprojects:\n  - { name: Project0001, releases: [1.0.0], steps: [ "
            + string.Join(", ", Enumerable.Range(1, Steps).Select(number => $"{{ name: Step number {number} }}")) + " ] }"));
        var task = octopus.Deploy(GeneratedScenario.SideBySide(1)).Deployments[0].TaskId;
        FigureTable.Print("Size of a look at the log of a deployment of " + Steps + " steps (bytes of its answer)", [Measure(octopus, task + "/details?verbose=false&tail=1", "with a tail of 1, as we ask"), Measure(octopus, task + "/details", "with the server's own tail")]);
    }

    private static Figure Measure(SimulatedOctopus octopus, string path, string subject)
    {
        var text = octopus.Run(async () =>
        {
            using var client = new HttpClient(new SimulatorHandler(octopus.Server));
            client.DefaultRequestHeaders.Add("X-Octopus-ApiKey", octopus.Scenario.ApiKey);
            return await client.GetStringAsync(new Uri("http://octopus.simulated/api/tasks/" + path), CancellationToken.None);
        });
        var nodes = Count(JToken.Parse(text)["ActivityLogs"]!);
        return new Figure(subject, $"{text.Length / nodes} a node, {text.Length / 1024} KB for {nodes} nodes", string.Empty, null);
    }

    private static int Count(JToken nodes) => nodes.Sum(node => 1 + Count(node["Children"]!));
}
