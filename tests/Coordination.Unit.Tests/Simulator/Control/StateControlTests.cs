using System;
using Coordination.Unit.Tests.Simulator.Api;
using Coordination.Unit.Tests.Simulator.Scripts;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Control;

public sealed class StateControlTests
{
    private readonly TestApi _api = TestApi.Of("""
        environments: [Dev]
        projects: [{ name: A, releases: [1.0.0], steps: [{ name: Work, duration: 1m }] }]
        """);

    [Fact]
    public void A_snapshot_is_kept_and_the_server_goes_on_from_it_as_often_as_one_likes()
    {
        Deploy();
        _api.Time.AdvanceBy(TimeSpan.FromSeconds(30));
        var snapshot = _api.Post("/_simulator/state/snapshot", null).Body;
        Assert.Equal(1, (int)snapshot["Id"]!);

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal("Executing", TaskState());
            _api.Time.AdvanceBy(TimeSpan.FromHours(1));
            Assert.Equal("Success", TaskState());
            Deploy();
            Assert.Equal(2, (int)_api.Get("/_simulator/state").Body["Deployments"]!);

            var restored = _api.Post("/_simulator/state/restore?snapshot=1", null).Body;
            Assert.Equal(1, (int)restored["Deployments"]!);
            Assert.Equal(1, (int)restored["Tasks"]!["Executing"]!);
            Assert.Equal((string?)snapshot["At"], (string?)restored["Now"]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?snapshot=1")]
    [InlineData("?snapshot=first")]
    public void What_is_no_snapshot_is_named(string query)
    {
        var (status, body) = _api.Post("/_simulator/state/restore" + query, null);
        Assert.Equal(400, status);
        Assert.Contains("'snapshot' is the Id of a snapshot", (string?)body["ErrorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_an_end_to_how_many_are_kept()
    {
        for (var count = 0; count < 20; count++) Assert.Equal(200, _api.Post("/_simulator/state/snapshot", null).Status);
        Assert.Equal(409, _api.Post("/_simulator/state/snapshot", null).Status);
    }

    [Fact]
    public void What_a_real_script_does_can_be_neither_saved_nor_taken_back()
    {
        var api = TestApi.Of("""
            environments: [Dev]
            projects: [{ name: A, releases: [1.0.0], steps: [{ name: Work, run: Write-Host hello }] }]
            """);
        var runner = new RecordingRunner();
        api.State.AllowScripts(runner, "http://localhost");
        Assert.Equal(200, api.Post("/_simulator/state/snapshot", null).Status);
        Assert.Equal(201, api.Post("/api/Spaces-1/deployments", """{ "ReleaseId": "Releases-1", "EnvironmentId": "Environments-1" }""").Status);
        api.Time.AdvanceBy(TimeSpan.FromSeconds(10));
        Assert.Single(runner.Started);

        foreach (var path in new[] { "snapshot", "restore?snapshot=1" })
        {
            var (status, body) = api.Post("/_simulator/state/" + path, null);
            Assert.Equal(409, status);
            Assert.Contains("A script of a step is running", (string?)body["ErrorMessage"], StringComparison.Ordinal);
        }

        runner.Last.Exits();
        Assert.Equal(200, api.Post("/_simulator/state/snapshot", null).Status);
    }

    private void Deploy() => Assert.Equal(201, _api.Post("/api/Spaces-1/deployments", """{ "ReleaseId": "Releases-1", "EnvironmentId": "Environments-1" }""").Status);

    private string? TaskState() => (string?)_api.Get("/api/tasks/ServerTasks-1").Body["State"];
}
