using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Time;
using Coordination.Simulator.Api;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Simulated.Tests.Processes;

/// <summary>What was authored is executed as the documentation describes it.</summary>
public sealed class ExecutionTests
{
    [Fact]
    public void The_simple_process_waits_for_a_person_in_Production_only()
    {
        var website = new TradingWebsite();
        var (development, production) = Deploy(website, TradingWebsite.Simple);

        Assert.Equal("Step 1: Approve: Skipped\nStep 2: Website: Success\nStep 3: Warm up: Success", Steps(development));
        Assert.StartsWith("Step 1: Approve: Running", Steps(production), StringComparison.Ordinal);
        Assert.DoesNotContain("Step 2: Website: Success", Steps(production), StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_run_one_after_the_other_and_targets_of_a_step_side_by_side()
    {
        var (development, _) = Deploy(new TradingWebsite(), TradingWebsite.Simple);
        var website = Node(development, "Step 2: Website");
        var warm = Node(development, "Step 3: Warm up");
        Assert.True((DateTimeOffset)website["Ended"]! <= (DateTimeOffset)warm["Started"]!);
        var targets = website["Children"]!.Select(child => (Name: (string)child["Name"]!, Started: (DateTimeOffset)child["Started"]!)).ToList();
        Assert.Equal(2, targets.Count);
        Assert.Equal(targets[0].Started, targets[1].Started);
    }

    [Fact]
    public void The_rolling_process_takes_one_web_server_after_the_other_through_all_three_actions()
    {
        var (_, production) = Deploy(new TradingWebsite(), TradingWebsite.Rolling);
        var step = Node(production, "Step 1: Trading Website Rolling");
        Assert.Equal("Success", (string?)step["Status"]);
        var leaves = Leaves(step).OrderBy(leaf => leaf.Started).ToList();

        // Nine leaves, none of which overlaps the one before it: 3 servers, 3 actions, a window of 1.
        Assert.Equal(9, leaves.Count);
        Assert.All(leaves.Zip(leaves.Skip(1)), pair => Assert.True(pair.First.Ended <= pair.Second.Started));
    }

    private static (JObject Development, JObject Production) Deploy(TradingWebsite website, DeploymentProcess process) => website.Run(async (processes, connection) =>
    {
        await processes.SaveAsync(connection, process, commitMessage: null, TradingWebsite.Yes, CancellationToken.None);
        using var http = new HttpClient(new SimulatorHandler(website.Octopus.Server)) { BaseAddress = new Uri("http://octopus.simulated") };
        http.DefaultRequestHeaders.Add("X-Octopus-ApiKey", website.Octopus.Scenario.ApiKey);
        var project = await TradingWebsite.ProjectAsync(website.SpaceOf(connection));
        var channels = await GetAsync(http, "/api/Spaces-1/projects/" + project.Id + "/channels");
        var channel = channels["Items"]!.First(item => (string?)item["Name"] == "Default")["Id"];
        var release = await PostAsync(http, "/api/Spaces-1/releases", new JObject { ["ProjectId"] = project.Id, ["ChannelId"] = channel, ["Version"] = "1.0.0", ["SelectedPackages"] = Packages(process) });
        var logs = new List<JObject>();
        foreach (var name in new[] { "Development", "Production" })
        {
            var environment = (await website.SpaceOf(connection).GetEnvironmentsAsync(CancellationToken.None)).Single(one => one.Name == name);
            var deployment = await PostAsync(http, "/api/Spaces-1/deployments", new JObject { ["ReleaseId"] = release["Id"], ["EnvironmentId"] = environment.Id });
            await website.Octopus.Time.DelayAsync(TimeSpan.FromHours(1), CancellationToken.None);
            logs.Add(await GetAsync(http, "/api/tasks/" + (string?)deployment["TaskId"] + "/details"));
        }

        return (logs[0], logs[1]);
    });

    private static JArray Packages(DeploymentProcess process) => new(process.Steps.SelectMany(step => step.Actions).SelectMany(action => action.Packages.Select(package =>
        new JObject { ["ActionName"] = action.Name, ["PackageReferenceName"] = package.Name, ["Version"] = "1.0.0" })));

    private static string Steps(JObject details) => string.Join("\n", details.SelectTokens("ActivityLogs[0].Children[*]")
        .Where(node => ((string)node["Name"]!).StartsWith("Step ", StringComparison.Ordinal)).Select(node => (string?)node["Name"] + ": " + (string?)node["Status"]));

    private static JToken Node(JObject details, string name) => details.SelectTokens("ActivityLogs[0].Children[*]").Single(node => (string?)node["Name"] == name);

    private static IEnumerable<(DateTimeOffset Started, DateTimeOffset Ended)> Leaves(JToken node) => node["Children"]!.Any()
        ? node["Children"]!.SelectMany(Leaves)
        : [((DateTimeOffset)node["Started"]!, (DateTimeOffset)node["Ended"]!)];

    private static async Task<JObject> GetAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(answer);
    }

    private static async Task<JObject> PostAsync(HttpClient http, string path, JObject body)
    {
        using var content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        return await ReadAsync(answer);
    }

    private static async Task<JObject> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JObject.Parse(text);
    }
}
