using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Coordination.Benchmarks.Reporting;
using Coordination.Benchmarks.Startup;

namespace Coordination.Benchmarks.Simulator;

/// <summary>How many requests for thirty tasks a served simulator answers. It and those who ask share the machine.</summary>
internal static class TaskPolling
{
    private const int Ids = 30;
    private const int Connections = 8;
    private const double PerSecondGoal = 1000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    public static async Task PrintAsync()
    {
        var scenario = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        await File.WriteAllTextAsync(scenario, "environments: [Staging]\nprojects:\n" + string.Concat(Enumerable.Range(1, 200).Select(Project)));
        try
        {
            await using var tool = await ServedTool.StartAsync("--scenario", scenario);
            using var client = new HttpClient { BaseAddress = new Uri(tool.Address) };
            client.DefaultRequestHeaders.Add("X-Octopus-ApiKey", tool.ApiKey);
            await CountAsync(client, WarmUp);
            var perSecond = await CountAsync(client, Measured) / Measured.TotalSeconds;
            FigureTable.Print(
                $"Simulator: GET /api/tasks?ids= of {Ids} ids over HTTP, {Connections} at a time",
                [new Figure("answers a second", $"{perSecond:0}", $"at least {PerSecondGoal:0}", perSecond >= PerSecondGoal)]);
        }
        finally
        {
            File.Delete(scenario);
        }
    }

    private static string Project(int number) => string.Create(CultureInfo.InvariantCulture, $"  - {{ name: Project{number}, releases: [1.0.0], deployed: {{ Staging: 1.0.0 }}, steps: [{{ name: Deploy, duration: 60s }}] }}\n");

    private static async Task<int> CountAsync(HttpClient client, TimeSpan span)
    {
        var watch = Stopwatch.StartNew();
        return (await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => AskAsync(client, connection, watch, span)))).Sum();
    }

    private static async Task<int> AskAsync(HttpClient client, int connection, Stopwatch watch, TimeSpan span)
    {
        IEnumerable<string> ids = Enumerable.Range(1 + (connection * 20), Ids).Select(number => "ServerTasks-" + number.ToString(CultureInfo.InvariantCulture));
        var address = "/api/tasks?ids=" + string.Join(',', ids);
        var answers = 0;
        while (watch.Elapsed < span)
        {
            var page = await client.GetByteArrayAsync(address);
            if (page.Length < Ids * 100) throw new InvalidOperationException("The server answered with too little.");
            answers++;
        }

        return answers;
    }
}
