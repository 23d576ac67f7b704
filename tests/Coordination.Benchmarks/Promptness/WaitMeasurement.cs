using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Benchmarks.Servers;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Control;
using Coordination.Simulator.Journal;
using Coordination.Simulator.Scenarios;
using Newtonsoft.Json.Linq;

namespace Coordination.Benchmarks.Promptness;

/// <summary>Many simulated servers on which a case is played, and what was seen.</summary>
internal sealed class WaitMeasurement
{
    private readonly WaitCase _case;

    /// <summary>Plays the case until there are enough delays.</summary>
    public WaitMeasurement(WaitCase played)
    {
        _case = played;
        for (var seed = played.FirstSeed; Delays.Count < played.Samples; seed++)
            Play(seed);
    }

    /// <summary>Seconds from the step's start on the server to the end of the wait.</summary>
    public List<double> Delays { get; } = [];

    /// <summary>The most requests in any minute after the waits have begun.</summary>
    public int MostInAMinute { get; private set; }

    /// <summary>How many requests of each kind were sent from the first wait's beginning to the last one's end.</summary>
    public SortedDictionary<string, int> Requests { get; } = new(StringComparer.Ordinal);

    private void Play(int seed)
    {
        var octopus = new SimulatedOctopus(Scenario.FromYaml(_case.Yaml()) with { Seed = seed }, new SimulatedServerOptions { Latency = TimeSpan.FromMilliseconds(50) });
        Prepare(octopus, new Random(seed));
        var plan = GeneratedScenario.SideBySide(_case.Deployments);
        var began = octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
            var resolved = await octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
            await octopus.Engine.RunAsync(connection, resolved, new RunOptions { NoWait = true }, new SilentObserver(), CancellationToken.None);
            var now = octopus.Time.GetUtcNow();
            Delays.AddRange(await Task.WhenAll(Enumerable.Range(0, _case.Waits).Select(index => WaitAsync(octopus, connection, plan.Deployments[index % _case.Deployments].Project))));
            return now;
        });

        var requests = octopus.Server.Journal.Entries.Where(entry => entry.At >= began).ToList();
        foreach (var kind in requests.GroupBy(KindOf))
            Requests[kind.Key] = (Requests.TryGetValue(kind.Key, out var before) ? before : 0) + kind.Count();
        MostInAMinute = Math.Max(MostInAMinute, Most([.. requests.Select(entry => entry.At).Where(at => at > began.AddSeconds(30))]));
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

    private static string KindOf(JournalEntry entry) => entry.Route switch
    {
        "tasks/{id}/details" => "logs",
        "tasks" when entry.Query.Contains("ids=", StringComparison.Ordinal) => "polls",
        _ => "other",
    };

    /// <summary>Gives the projects their past, and then makes it a bad guide where the case says so.</summary>
    private void Prepare(SimulatedOctopus octopus, Random random) => octopus.Run(async () =>
    {
        using var client = new HttpClient(new SimulatorHandler(octopus.Server)) { BaseAddress = new Uri("http://octopus.simulated/api/") };
        client.DefaultRequestHeaders.Add("X-Octopus-ApiKey", octopus.Scenario.ApiKey);
        var number = 0;
        var projects = JArray.Parse(await client.GetStringAsync(new Uri("projects/all", UriKind.Relative), CancellationToken.None));
        var releases = JObject.Parse(await client.GetStringAsync(new Uri("releases?take=1000", UriKind.Relative), CancellationToken.None))["Items"]!.Where(release => (string)release["Version"]! == "1.0.0").ToList();
        for (var times = 0; times < (_case.VariedBefore ? _case.Earlier : 0); times++)
        {
            foreach (var release in releases)
                await SendAsync(client, HttpMethod.Post, "deployments", new JObject { ["ReleaseId"] = release["Id"], ["EnvironmentId"] = "Environments-1" });
            await Task.Delay(TimeSpan.FromMinutes(20), octopus.Time, CancellationToken.None);
        }

        foreach (var project in projects)
        {
            var varied = 1 + (_case.JitterPercent / 100.0 * ((2 * random.NextDouble()) - 1));
            if (_case.Longer != 1)
                new StepControl(octopus.State, (string)project["Id"]!).SetDuration("First", WaitCase.UsualFirst(++number) * (_case.Longer * varied));
            if (_case.HasNewProcess)
                await ChangeProcessAsync(client, project);
        }

        return 0;
    });

    /// <summary>Saves the process anew and makes a release of it, as somebody would who changed something in it.</summary>
    private static async Task ChangeProcessAsync(HttpClient client, JToken project)
    {
        var path = "deploymentprocesses/" + (string)project["DeploymentProcessId"]!;
        var process = JObject.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), CancellationToken.None));
        await SendAsync(client, HttpMethod.Put, path, process);
        await SendAsync(client, HttpMethod.Post, "releases", new JObject { ["ProjectId"] = project["Id"], ["Version"] = "1.0.2" });
    }

    private static async Task SendAsync(HttpClient client, HttpMethod method, string path, JObject body)
    {
        using var content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        (await client.SendAsync(request, CancellationToken.None)).EnsureSuccessStatusCode();
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
}
