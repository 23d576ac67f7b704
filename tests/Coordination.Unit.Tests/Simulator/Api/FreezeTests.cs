using System;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class FreezeTests
{
    private readonly TestApi _api = TestApi.Of(
        """
        environments: [Dev, Prod]
        projects: [{ name: A, releases: [1.0.0], steps: [{ name: Work }] }]
        users: [{ name: deployer, apiKey: API-DEPLOYER, permissions: [DeploymentCreate] }]
        """);

    [Fact]
    public void A_freeze_keeps_deployments_from_being_created_from_its_start_to_its_end()
    {
        Freeze(TimeSpan.FromHours(1), TimeSpan.FromHours(2));

        Assert.Equal(201, Deploy().Status);
        _api.Time.AdvanceBy(TimeSpan.FromHours(1));
        var refused = Deploy();
        Assert.Equal(400, refused.Status);
        Assert.Contains("Christmas", (string?)refused.Body["Errors"]![0], StringComparison.Ordinal);
        _api.Time.AdvanceBy(TimeSpan.FromHours(1));
        Assert.Equal(201, Deploy().Status);
    }

    [Theory]
    [InlineData("Christmas", "It burns.", 201)]
    [InlineData("Christmas", null, 400)]
    [InlineData("Easter", "It burns.", 400)]
    public void A_freeze_is_overridden_by_its_name_and_a_reason(string name, string? reason, int status)
    {
        Freeze(TimeSpan.Zero, TimeSpan.FromHours(1));
        var body = new JObject
        {
            ["ProjectName"] = "A", ["ReleaseVersion"] = "1.0.0", ["EnvironmentNames"] = new JArray("Dev"),
            ["DeploymentFreezeNames"] = new JArray(name), ["DeploymentFreezeOverrideReason"] = reason,
        };

        Assert.Equal(status, _api.Post("/api/Spaces-1/deployments/create/untenanted/v1", body.ToString()).Status);
    }

    [Fact]
    public void A_freeze_that_is_deleted_holds_nothing_back()
    {
        var freeze = Freeze(TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Equal(400, Deploy().Status);

        Assert.Equal(200, _api.Send("DELETE", "/api/deploymentfreezes/" + freeze["Id"], null, TestApi.Key).Status);

        Assert.Equal(201, Deploy().Status);
        Assert.Equal(404, _api.Get("/api/deploymentfreezes/" + freeze["Id"]).Status);
    }

    [Fact]
    public void Freezes_are_made_by_who_administers_them()
    {
        var (status, body) = _api.Send("POST", "/api/deploymentfreezes", "{}", "API-DEPLOYER");

        Assert.Equal(403, status);
        Assert.Contains("DeploymentFreezeAdminister", (string?)body["ErrorMessage"], StringComparison.Ordinal);
    }

    private JToken Freeze(TimeSpan from, TimeSpan to)
    {
        var (status, freeze) = _api.Post("/api/deploymentfreezes", new JObject
        {
            ["Name"] = "Christmas",
            ["Start"] = _api.Time.GetUtcNow() + from,
            ["End"] = _api.Time.GetUtcNow() + to,
            ["ProjectEnvironmentScope"] = new JObject { ["Projects-1"] = new JArray("Environments-1") },
        }.ToString());
        Assert.Equal(201, status);
        return freeze;
    }

    private (int Status, JToken Body) Deploy() => _api.Post("/api/Spaces-1/deployments", """{"ReleaseId":"Releases-1","EnvironmentId":"Environments-1"}""");
}
