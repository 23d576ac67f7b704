using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>Behind what a task queues, and who is told.</summary>
public sealed class QueuedBehindTests
{
    private static string Yaml(int cap, string switches = "") =>
        $$"""
        server: { taskCap: {{cap}} }
        switches: { {{switches}} }
        environments: [Dev]
        machines: [{ name: web-1, roles: [web] }]
        projects:
          - { name: Shop, releases: [1.0.0, 1.1.0], steps: [{ name: Work, role: web, duration: 60s }] }
          - { name: Billing, releases: [1.0.0], steps: [{ name: Work, role: web, duration: 60s }], variables: { Octopus.Task.ConcurrencyTag: 'Projects-1/#{Octopus.Environment.Id}' } }
          - { name: Mail, releases: [1.0.0], steps: [{ name: Work, role: web, duration: 60s }] }
        users:
          - { name: mail, apiKey: API-MAIL, permissions: [{ permissions: [TaskView], projects: [Mail] }] }
          - { name: both, apiKey: API-BOTH, permissions: [{ permissions: [TaskView], projects: [Mail, Billing] }] }
          - { name: all, apiKey: API-ALL, permissions: [TaskView] }
        """;

    [Fact]
    public void Tasks_of_one_tag_queue_behind_each_other_in_order_whatever_their_projects()
    {
        var api = TestApi.Of(Yaml(cap: 5));
        Deploy(api, 1, 3, 2);

        Assert.Equal([], Behind(api, 1));
        Assert.Equal(["ServerTasks-1"], Behind(api, 2));
        Assert.Equal(["ServerTasks-1", "ServerTasks-2"], Behind(api, 3));
    }

    [Fact]
    public void Who_waits_for_a_target_queues_behind_nothing_and_says_so_in_its_log()
    {
        var api = TestApi.Of(Yaml(cap: 5));
        Deploy(api, 1, 4);

        Assert.Equal("Executing", (string?)api.Get("/api/tasks/ServerTasks-2").Body["State"]);
        Assert.Equal([], Behind(api, 2));
        Assert.Contains("ServerTasks-1", (string?)api.Get("/api/tasks/ServerTasks-2/raw").Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ServerTasks-1")]
    [InlineData("fullCap: executing", "ServerTasks-1")]
    [InlineData("fullCap: executingAndAhead", "ServerTasks-1,ServerTasks-2")]
    [InlineData("fullCap: nothing", "")]
    public void What_a_full_cap_shows_is_a_switch(string switches, string behind)
    {
        var api = TestApi.Of(Yaml(cap: 1, switches));
        Deploy(api, 1, 2, 4);

        Assert.Equal(behind, string.Join(",", Behind(api, 3)));
    }

    [Theory]
    [InlineData("API-MAIL", "", "")]
    [InlineData("API-BOTH", "", "ServerTasks-2")]
    [InlineData("API-ALL", "", "ServerTasks-1,ServerTasks-2")]
    [InlineData("API-MAIL", "queuedBehindShowsAll: true", "ServerTasks-1,ServerTasks-2")]
    public void Only_what_TaskView_lets_see_is_told(string key, string switches, string behind)
    {
        var api = TestApi.Of(Yaml(cap: 1, "fullCap: executingAndAhead" + (switches.Length > 0 ? ", " + switches : "")));
        Deploy(api, 1, 3, 4);

        Assert.Equal(behind, string.Join(",", Behind(api, 3, key)));
    }

    [Fact]
    public void Of_a_task_that_one_may_not_see_nothing_is_told()
    {
        var api = TestApi.Of(Yaml(cap: 5));
        Deploy(api, 1, 2);

        Assert.Equal(403, api.Get("/api/tasks/ServerTasks-2/queued-behind", "API-MAIL").Status);
    }

    private static void Deploy(TestApi api, params int[] releases)
    {
        foreach (var release in releases)
            Assert.Equal(201, api.Post("/api/Spaces-1/deployments", string.Format(CultureInfo.InvariantCulture, """{{"ReleaseId":"Releases-{0}","EnvironmentId":"Environments-1"}}""", release)).Status);
        api.Time.AdvanceBy(TimeSpan.FromSeconds(10));
    }

    private static string[] Behind(TestApi api, int task, string key = TestApi.Key) =>
        [.. ((JArray)api.Get($"/api/tasks/ServerTasks-{task}/queued-behind", key).Body["Items"]!).Select(one => (string)one["Id"]!)];
}
