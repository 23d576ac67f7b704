using System;
using System.Linq;
using Coordination.Simulator.Scenarios;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class PermissionTests
{
    private const string Yaml =
        """
        environments: [Dev, Prod]
        tenants:
          - { name: Acme, projects: { Shop: [Dev] } }
          - { name: Umbrella, projects: { Shop: [Dev] } }
        projects:
          - { name: Billing, releases: [1.0.0], steps: [{ name: Work }], deployed: { Dev: 1.0.0, Prod: 1.0.0 } }
          - { name: Shop, tenanted: TenantedOrUntenanted, releases: [1.0.0], steps: [{ name: Work }], deployed: { Dev: 1.0.0 } }
        users:
          - name: billing
            apiKey: API-BILLING
            service: true
            permissions:
              - EnvironmentView
              - { permissions: [ProjectView, ReleaseView, ReleaseCreate], projects: [Billing] }
              - { permissions: [DeploymentView, DeploymentCreate, TaskView, EventView], projects: [Billing], environments: [Dev] }
          - name: acme
            apiKey: API-ACME
            permissions:
              - { permissions: [ProjectView, ReleaseView, EnvironmentView, TenantView, DeploymentCreate, TaskView], tenants: [Acme] }
          - { name: gone, apiKey: API-GONE, disabled: true }
        """;

    private readonly TestApi _api = TestApi.Of(Yaml);

    [Theory]
    [InlineData("projects", "Billing")]
    [InlineData("projects/all", "Billing")]
    [InlineData("environments", "Dev,Prod")]
    [InlineData("lifecycles", "")]
    [InlineData("tenants", "")]
    public void A_list_has_what_the_user_may_see(string list, string names)
    {
        var (status, body) = _api.Get("/api/Spaces-1/" + list, "API-BILLING");

        Assert.Equal(200, status);
        var items = body as JArray ?? (JArray)body["Items"]!;
        Assert.Equal(names, string.Join(",", items.Select(item => (string?)item["Name"])));
        if (body is JObject page)
            Assert.Equal(items.Count, (int)page["TotalResults"]!);
    }

    [Fact]
    public void Tasks_deployments_events_and_the_dashboard_are_filtered_by_project_and_environment()
    {
        var visible = _api.State.Deployments.Single(one => one.ProjectId == "Projects-1" && one.EnvironmentId == "Environments-1");

        Assert.Equal([visible.TaskId], Ids("/api/tasks"));
        Assert.Equal([visible.Id], Ids("/api/Spaces-1/deployments"));
        Assert.Equal([visible.Id], Ids("/api/Spaces-1/releases/Releases-1/deployments"));
        Assert.All(Items("/api/events"), happened => Assert.DoesNotContain("Projects-2", happened["RelatedDocumentIds"]!.Values<string>()));
        var dashboard = _api.Get("/api/Spaces-1/dashboard", "API-BILLING").Body;
        Assert.Equal([visible.Id], dashboard["Items"]!.Select(item => (string)item["DeploymentId"]!));
        Assert.Equal(["Billing"], dashboard["Projects"]!.Select(project => (string)project["Name"]!));
    }

    [Theory]
    [InlineData("/api/Spaces-1/projects/Projects-2", 403, "ProjectView")]
    [InlineData("/api/Spaces-1/projects/shop", 403, "ProjectView")]
    [InlineData("/api/Spaces-1/releases/Releases-2", 403, "ReleaseView")]
    [InlineData("/api/Spaces-1/projects/Projects-1/deploymentprocesses", 403, "ProcessView")]
    [InlineData("/api/Spaces-1/libraryvariablesets/LibraryVariableSets-1", 403, "LibraryVariableSetView")]
    [InlineData("/api/Spaces-1/projects/Projects-9", 404, "not found")]
    [InlineData("/api/tasks/ServerTasks-999", 404, "not found")]
    [InlineData("/api/users/Users-1", 403, "UserView")]
    [InlineData("/api/users/Users-1/permissions", 403, "UserRoleView")]
    public void What_exists_and_may_not_be_seen_is_forbidden_and_names_the_permission(string path, int status, string words)
    {
        var answer = _api.Get(path, "API-BILLING");

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, (string?)answer.Body["ErrorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_deployment_is_refused_where_the_permission_does_not_reach()
    {
        Assert.Equal(201, Deploy("API-BILLING", "Releases-1", "Environments-1").Status);
        var (status, body) = Deploy("API-BILLING", "Releases-1", "Environments-2");

        Assert.Equal(403, status);
        Assert.EndsWith("Missing permission: DeploymentCreate", (string?)body["ErrorMessage"], StringComparison.Ordinal);
        Assert.Equal(403, Deploy("API-BILLING", "Releases-2", "Environments-1").Status);
    }

    [Fact]
    public void Of_several_deployments_by_name_none_is_created_when_one_is_forbidden()
    {
        var before = _api.State.Deployments.Count;
        var (status, _) = _api.Send("POST", "/api/Spaces-1/deployments/create/untenanted/v1", """{"ProjectName":"Billing","ReleaseVersion":"1.0.0","EnvironmentNames":["Dev","Prod"]}""", "API-BILLING");

        Assert.Equal(403, status);
        Assert.Equal(before, _api.State.Deployments.Count);
    }

    [Fact]
    public void A_name_that_the_user_may_not_see_is_not_found()
    {
        var (status, body) = _api.Send("POST", "/api/Spaces-1/releases/create/v1", """{"ProjectName":"Shop","ReleaseVersion":"2.0.0"}""", "API-BILLING");

        Assert.Equal(404, status);
        Assert.Contains("permission to view it", (string?)body["ErrorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_restricted_to_a_tenant_deploys_for_it_alone()
    {
        Assert.Equal(201, Deploy("API-ACME", "Releases-2", "Environments-1", "Tenants-1").Status);
        Assert.Equal(403, Deploy("API-ACME", "Releases-2", "Environments-1", "Tenants-2").Status);
        Assert.Equal(403, Deploy("API-ACME", "Releases-2", "Environments-1").Status);
        Assert.Equal(["Acme"], Items("/api/Spaces-1/tenants", "API-ACME").Select(tenant => (string)tenant["Name"]!));
    }

    [Fact]
    public void Everybody_sees_himself_and_his_permissions()
    {
        var me = _api.Get("/api/users/me", "API-BILLING").Body;
        var permissions = _api.Get($"/api/users/{me["Id"]}/permissions", "API-BILLING").Body;

        Assert.Equal(("billing", true), ((string?)me["Username"], (bool)me["IsService"]!));
        Assert.DoesNotContain("API-BILLING", me.ToString() + permissions, StringComparison.Ordinal);
        var create = Assert.Single(permissions["SpacePermissions"]!["DeploymentCreate"]!);
        Assert.Equal("Projects-1", (string?)create["RestrictedToProjectIds"]!.Single());
        Assert.Equal("Environments-1", (string?)create["RestrictedToEnvironmentIds"]!.Single());
        Assert.Empty(permissions["SystemPermissions"]!);
        Assert.Contains("AdministerSystem", _api.Get("/api/users/me/permissions").Body["SystemPermissions"]!.Values<string>());
        Assert.Equal(["billing"], Items("/api/users").Select(user => (string)user["Username"]!));
    }

    [Fact]
    public void A_disabled_users_key_is_no_key() => Assert.Equal(401, _api.Get("/api/users/me", "API-GONE").Status);

    [Theory]
    [InlineData("users:\n  - { name: a, apiKey: K, permissions: [ProjectSee] }", 2, 41, "There is no permission 'ProjectSee'.")]
    [InlineData("users:\n  - { name: a, apiKey: K, permissions: [{ permissions: [ProjectView], projects: [B] }] }", 2, 82, "There is no project 'B'.")]
    [InlineData("users:\n  - { name: a, apiKey: K, permissions: [{ projects: [] }] }", 2, 41, "A grant needs 'permissions'.")]
    [InlineData("users:\n  - { name: a, apiKey: K }\n  - { name: b, apiKey: K }", 3, 24, "The key of 'b' is another user's already.")]
    [InlineData("users:\n  - { name: a }", 2, 5, "A user needs 'apiKey'.")]
    public void A_fault_in_the_users_of_a_scenario_has_its_place(string yaml, int line, int column, string words)
    {
        var fault = Assert.Throws<ScenarioException>(() => Scenario.FromYaml(yaml));
        Assert.Contains(words, fault.Message);
        Assert.Equal((line, column), ((int)fault.Line, (int)fault.Column));
    }

    private (int Status, JToken Body) Deploy(string key, string release, string environment, string? tenant = null) => _api.Send(
        "POST", "/api/Spaces-1/deployments", new JObject { ["ReleaseId"] = release, ["EnvironmentId"] = environment, ["TenantId"] = tenant }.ToString(), key);

    private JToken[] Items(string path, string key = "API-BILLING") => [.. _api.Get(path, key).Body["Items"]!];

    private string[] Ids(string path) => [.. Items(path).Select(item => (string)item["Id"]!)];
}
