using System;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class MaintenanceTests
{
    private const string Yaml =
        """
        environments: [Dev, Prod]
        projects: [{ name: A, releases: [1.0.0], steps: [{ name: Work, duration: 5s }] }]
        users: [{ name: deployer, apiKey: API-DEPLOYER, permissions: [ReleaseView, DeploymentCreate, DeploymentView, TaskView, LibraryVariableSetCreate] }]
        """;

    private readonly TestApi _api = TestApi.Of(Yaml);

    [Fact]
    public void In_maintenance_only_administrators_change_anything_and_what_was_queued_runs()
    {
        var queued = (string?)Deploy("API-DEPLOYER").Body["TaskId"];
        Assert.Equal(403, _api.Send("PUT", "/api/maintenanceconfiguration", """{"IsInMaintenanceMode":true}""", "API-DEPLOYER").Status);
        Assert.True((bool)_api.Put("/api/maintenanceconfiguration", new JObject { ["IsInMaintenanceMode"] = true }).Body["IsInMaintenanceMode"]!);

        var refused = Deploy("API-DEPLOYER");
        Assert.Equal(503, refused.Status);
        Assert.Contains("maintenance", (string?)refused.Body["ErrorMessage"], StringComparison.Ordinal);
        Assert.Equal(200, _api.Get("/api/tasks", "API-DEPLOYER").Status);
        Assert.Equal(503, _api.Send("POST", "/api/Spaces-1/libraryvariablesets", """{"Name":"Lock"}""", "API-DEPLOYER").Status);
        Assert.Equal(201, _api.Post("/api/Spaces-1/libraryvariablesets", """{"Name":"Lock"}""").Status);
        Assert.True((bool)_api.Get("/api/serverstatus").Body["IsInMaintenanceMode"]!);
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal(TaskState.Success, _api.State.Tasks.Get(queued).State);

        _api.Put("/api/maintenanceconfiguration", new JObject { ["IsInMaintenanceMode"] = false });
        Assert.Equal(201, Deploy("API-DEPLOYER").Status);
    }

    [Fact]
    public void A_defect_keeps_a_release_back_until_it_is_resolved()
    {
        Deploy(TestApi.Key);
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal("Unresolved", (string?)_api.Post("/api/Spaces-1/releases/Releases-1/defects", """{"Description":"It fails."}""").Body["Status"]);
        Assert.Equal(400, _api.Post("/api/Spaces-1/releases/Releases-1/defects", """{"Description":"Again."}""").Status);

        var refused = Deploy(TestApi.Key, "Environments-2");
        Assert.Equal(400, refused.Status);
        Assert.Contains("defect", (string?)refused.Body["Errors"]![0], StringComparison.Ordinal);
        Assert.Equal(201, Deploy(TestApi.Key).Status);

        Assert.Equal("Resolved", (string?)_api.Post("/api/Spaces-1/releases/Releases-1/defects/resolve", "{}").Body["Status"]);
        Assert.Equal(400, _api.Post("/api/Spaces-1/releases/Releases-1/defects/resolve", "{}").Status);
        Assert.Equal(201, Deploy(TestApi.Key, "Environments-2").Status);
        Assert.Equal(["Resolved"], _api.Get("/api/Spaces-1/releases/Releases-1/defects").Body["Items"]!.Select(defect => (string)defect["Status"]!));
    }

    [Fact]
    public void Defects_have_permissions_of_their_own() =>
        Assert.Contains("DefectReport", (string?)_api.Send("POST", "/api/Spaces-1/releases/Releases-1/defects", """{"Description":"x"}""", "API-DEPLOYER").Body["ErrorMessage"], StringComparison.Ordinal);

    [Theory]
    [InlineData(200, 201)]
    [InlineData(201, 400)]
    public void A_name_has_200_characters_at_most(int length, int status) =>
        Assert.Equal(status, _api.Post("/api/Spaces-1/libraryvariablesets", new JObject { ["Name"] = new string('n', length) }.ToString()).Status);

    [Theory]
    [InlineData("lock-a", "lock-a,lock-ab")]
    [InlineData("CK-AB", "lock-ab")]
    [InlineData("lock_", "")]
    public void A_part_of_a_name_finds_it_wherever_it_stands(string part, string found)
    {
        foreach (var name in new[] { "lock-ab", "lock-a", "Other" })
            _api.Post("/api/Spaces-1/libraryvariablesets", new JObject { ["Name"] = name }.ToString());

        Assert.Equal(found, string.Join(",", _api.Get("/api/Spaces-1/libraryvariablesets?partialName=" + part).Body["Items"]!.Select(set => (string)set["Name"]!)));
    }

    private (int Status, JToken Body) Deploy(string key, string environment = "Environments-1") => _api.Send(
        "POST", "/api/Spaces-1/deployments", new JObject { ["ReleaseId"] = "Releases-1", ["EnvironmentId"] = environment }.ToString(), key);
}
