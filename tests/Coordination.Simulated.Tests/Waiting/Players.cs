using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Time;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>A simulated server with people in front of it: who deploys, answers, cancels, and who waits.</summary>
#pragma warning disable CA1001 // It holds nothing but memory: there is no network behind the handler of its client.
internal sealed class Players
#pragma warning restore CA1001
{
    private readonly HttpClient _http;

    public Players(string yaml, string? apiKey = null, TimeSpan latency = default)
    {
        Octopus = new SimulatedOctopus(Scenario.FromYaml(yaml), new SimulatedServerOptions { Latency = latency });
        ApiKey = apiKey;
        _http = new HttpClient(new SimulatorHandler(Octopus.Server)) { BaseAddress = new Uri("http://octopus.simulated") };
        _http.DefaultRequestHeaders.Add("X-Octopus-ApiKey", Octopus.Scenario.ApiKey);
    }

    public SimulatedOctopus Octopus { get; }

    /// <summary>The key of who waits; null for the one who may do everything.</summary>
    public string? ApiKey { get; }

    public IWaits Waits => Octopus.Engine.Waits;

    /// <summary>Plays a script to its end, in virtual time.</summary>
    public T Play<T>(Func<OctopusConnection, Task<T>> script) =>
        Octopus.Run(async () => await script(await Octopus.ConnectAsync(space: null, ApiKey, CancellationToken.None)));

    public Task AfterAsync(double seconds) => Octopus.Time.DelayAsync(TimeSpan.FromSeconds(seconds), CancellationToken.None);

    /// <summary>Deploys a project's release, the newest where none is named; answers its task.</summary>
    public async Task<string> DeployAsync(string project, string environment = "Dev", string? version = null, string? tenant = null, Action<JObject>? with = null)
    {
        var projectId = await IdAsync("projects", project);
        var releases = (JArray)(await GetAsync($"/api/Spaces-1/projects/{projectId}/releases"))["Items"]!;
        var release = releases.First(one => version is null || (string?)one["Version"] == version);
        var body = new JObject { ["ReleaseId"] = release["Id"], ["EnvironmentId"] = await IdAsync("environments", environment) };
        if (tenant is not null)
            body["TenantId"] = await IdAsync("tenants", tenant);
        with?.Invoke(body);
        return (string)(await SendAsync(HttpMethod.Post, "/api/Spaces-1/deployments", body))["TaskId"]!;
    }

    /// <summary>Runs a runbook; answers the task.</summary>
    public async Task<string> RunAsync(string runbook, string environment = "Dev")
    {
        var body = new JObject { ["RunbookId"] = await IdAsync("runbooks", runbook), ["EnvironmentId"] = await IdAsync("environments", environment) };
        var snapshot = (await GetAsync($"/api/Spaces-1/runbooks/{body["RunbookId"]}"))["PublishedRunbookSnapshotId"];
        body["RunbookSnapshotId"] = snapshot;
        return (string)(await SendAsync(HttpMethod.Post, "/api/Spaces-1/runbookRuns", body))["TaskId"]!;
    }

    public Task CancelAsync(string taskId) => SendAsync(HttpMethod.Post, $"/api/tasks/{taskId}/cancel", new JObject());

    /// <summary>Answers what a task asks, once it asks.</summary>
    public async Task AnswerAsync(string taskId, string answer)
    {
        JToken? pending = null;
        for (var tries = 0; pending is null && tries < 600; tries++)
        {
            await AfterAsync(1);
            pending = ((JArray)(await GetAsync($"/api/Spaces-1/interruptions?regarding={taskId}&pendingOnly=true"))["Items"]!).FirstOrDefault();
        }

        Assert.NotNull(pending);
        await SendAsync(HttpMethod.Put, $"/api/Spaces-1/interruptions/{pending["Id"]}/responsible", null);
        var form = (bool)((string)pending["Type"]! == "GuidedFailure") ? "Guidance" : "Result";
        await SendAsync(HttpMethod.Post, $"/api/Spaces-1/interruptions/{pending["Id"]}/submit", new JObject { ["Notes"] = "", [form] = answer });
    }

    public async Task<JToken> GetAsync(string path) => await SendAsync(HttpMethod.Get, path, null);

    private async Task<string> IdAsync(string collection, string name) =>
        (string)((JArray)await GetAsync($"/api/Spaces-1/{collection}/all")).Single(one => (string?)one["Name"] == name)["Id"]!;

    private async Task<JToken> SendAsync(HttpMethod method, string path, JObject? body)
    {
        using var message = new HttpRequestMessage(method, path);
        if (body is not null)
            message.Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(message, CancellationToken.None);
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {text}");
        return JToken.Parse(text);
    }
}
