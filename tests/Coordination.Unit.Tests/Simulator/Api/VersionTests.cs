using System;
using System.Linq;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class VersionTests
{
    private const string Rest =
        """

        environments: [Dev]
        lifecycles: [{ name: Simple, phases: [{ name: One, environments: [Dev] }] }]
        projects: [{ name: A, lifecycle: Simple, releases: [1.0.0], steps: [{ name: Work, duration: 10m }] }]
        users: [{ name: other, apiKey: API-OTHER, permissions: [ProjectView, TaskView] }]
        """;

    [Theory]
    [InlineData("2024.3", "2024.3.10989")]
    [InlineData("2026.3.77", "2026.3.77")]
    public void The_scenario_says_the_version(string said, string shown) =>
        Assert.Equal(shown, (string?)Of($"version: {said}").Get("/api", key: null).Body["Version"]);

    [Theory]
    [InlineData("server: { version: new }", "'version' is a version of Octopus Server like 2024.3")]
    [InlineData("server: { rateLimit: perhaps }", "'rateLimit' is one of on, off, not 'perhaps'.")]
    [InlineData("server: { rateLimit: { perMinute: 0 } }", "'perMinute' is a whole number, 1 or more, not '0'.")]
    public void What_is_no_version_and_no_limit_is_refused(string yaml, string words) =>
        Assert.Contains(words, Assert.Throws<ScenarioException>(() => Scenario.FromYaml(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_newer_server_stops_a_user_after_his_burst_and_no_other()
    {
        var api = Of("version: 2026.3");
        for (var index = 0; index < 200; index++)
            Assert.Equal(200, Send(api, TestApi.Key).Status);

        var refused = Send(api, TestApi.Key);

        Assert.Equal((429, "1"), (refused.Status, refused.Headers["Retry-After"]));
        Assert.Equal("\"default\";r=0;t=1", refused.Headers["Octopus-RateLimit"]);
        Assert.Equal("\"default\";q=200;w=60", refused.Headers["Octopus-RateLimit-Policy"]);
        Assert.Equal(429, api.Server.Journal.Entries[^1].Status);
        Assert.Equal(200, Send(api, "API-OTHER").Status);
        Assert.Equal(401, Send(api, "API-WRONG").Status);
        Assert.Equal(200, api.Get("/api", key: null).Status);
    }

    [Fact]
    public void The_bucket_fills_steadily_up_to_its_size()
    {
        var api = Of("rateLimit: { perMinute: 60, burst: 3, withoutRetryAfter: true }");
        int Granted() => Enumerable.Range(0, 10).Count(_ => Send(api, TestApi.Key).Status == 200);

        Assert.Equal(3, Granted());
        api.Time.AdvanceBy(TimeSpan.FromSeconds(2));
        Assert.Equal(2, Granted());
        api.Time.AdvanceBy(TimeSpan.FromHours(1));
        Assert.Equal(3, Granted());
        Assert.DoesNotContain("Retry-After", Send(api, TestApi.Key).Headers.Keys);
    }

    [Theory]
    [InlineData("version: 2024.3")]
    [InlineData("version: 2026.3, rateLimit: off")]
    public void Without_its_limiter_a_server_answers_all(string server)
    {
        var api = Of(server);
        for (var index = 0; index < 500; index++)
            Assert.Equal(200, Send(api, TestApi.Key).Status);
        Assert.DoesNotContain("Octopus-RateLimit", Send(api, TestApi.Key).Headers.Keys);
    }

    [Fact]
    public void Refused_requests_change_nothing()
    {
        var api = Of("rateLimit: { perMinute: 1, burst: 1 }");
        Assert.Equal(201, Deploy(api).Status);
        Assert.Equal(429, Deploy(api).Status);
        Assert.Single(api.State.Deployments);
    }

    [Theory]
    [InlineData("2024.3", false)]
    [InlineData("2026.3", true)]
    public void Only_the_newer_server_has_the_newer_members(string version, bool has)
    {
        var api = Of("version: " + version);

        var deployment = (JObject)Deploy(api).Body;
        Assert.All(new[] { "DebugMode", "FailTargetDiscovery", "SpecificTargetTagIds", "ExcludedTargetTagIds" }, name => Assert.Equal(has, deployment.ContainsKey(name)));
        var lifecycle = api.Get("/api/lifecycles/Lifecycles-1").Body;
        Assert.Equal(has ? "Forever" : null, (string?)lifecycle["ReleaseRetentionPolicy"]!["Strategy"]);
    }

    [Theory]
    [InlineData("2024.3", 403)]
    [InlineData("2026.3", 200)]
    public void The_log_needs_a_permission_of_its_own_on_the_older_server(string version, int status)
    {
        var api = Of("version: " + version);
        var task = (string?)Deploy(api).Body["TaskId"];

        Assert.Equal(200, api.Get("/api/tasks/" + task, "API-OTHER").Status);
        Assert.Equal(status, api.Get($"/api/tasks/{task}/details", "API-OTHER").Status);
    }

    [Fact]
    public void A_task_that_does_not_end_being_cancelled_can_be_abandoned_after_ten_minutes()
    {
        var api = TestApi.Of("server: { version: 2026.3 }\nswitches: { cancelFrom: 1h, cancelTo: 1h }" + Rest);
        var task = (string?)Deploy(api).Body["TaskId"];
        api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal("Cancelling", (string?)api.Post($"/api/tasks/{task}/cancel", null).Body["State"]);
        Assert.Equal(400, api.Post($"/api/tasks/{task}/abandon", null).Status);

        api.Time.AdvanceBy(TimeSpan.FromMinutes(10));
        Assert.Equal("Canceled", (string?)api.Post($"/api/tasks/{task}/abandon", null).Body["State"]);
        var ended = api.State.Tasks.Get(task).CompletedTime;
        api.Time.AdvanceBy(TimeSpan.FromHours(2));
        Assert.Equal((TaskState.Canceled, ended), (api.State.Tasks.Get(task).State, api.State.Tasks.Get(task).CompletedTime));
    }

    private static TestApi Of(string server) => TestApi.Of($"server: {{ {server} }}" + Rest);

    private static SimResponse Send(TestApi api, string key) => api.Time.Run(() => api.SendAsync("GET", "/api/projects", key: key));

    private static (int Status, JToken Body) Deploy(TestApi api) => api.Post("/api/Spaces-1/deployments", """{"ReleaseId":"Releases-1","EnvironmentId":"Environments-1"}""");
}
