using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Configuration;

/// <summary>Routes that coordination touches at its edge: triggers, versions of step templates, values of tenants, draining nodes, summaries.</summary>
public sealed class SmallerRoutesTests
{
    private readonly TestApi _api = TestApi.Of(
        """
        server: { taskCap: 1 }
        environments: [Dev, Prod]
        lifecycles: [{ name: Any, phases: [{ name: All, environments: [Dev, Prod] }] }]
        tenants: [{ name: Acme, projects: { Shop: [Dev] } }]
        machines: [{ name: web-1, roles: [web], environments: [Dev] }, { name: web-2, roles: [web], disabled: true }]
        projects:
          - name: Shop
            tenanted: TenantedOrUntenanted
            steps: [{ name: Work, duration: 5s }]
            releases: [1.0.0]
            runbooks: [{ name: Rebuild, steps: [{ name: Rebuild, duration: 5s }] }, { name: Check, steps: [{ name: Check, duration: 5s }] }]
        users: [{ name: reader, apiKey: API-READER, permissions: [TriggerView, ProjectView, TenantView] }]
        """);

    [Fact]
    public void Triggers_are_kept_with_unique_names_and_never_fire()
    {
        const string Nightly = """{"Name":"Nightly","ProjectId":"Projects-1","Filter":{"FilterType":"OnceDailySchedule"},"Action":{"ActionType":"DeployLatestRelease"}}""";
        Assert.Empty((JArray)_api.Get("/api/Spaces-1/projects/Projects-1/triggers").Body["Items"]!);
        Assert.Equal(201, _api.Post("/api/Spaces-1/projecttriggers", Nightly).Status);
        Assert.Equal(400, _api.Post("/api/Spaces-1/projecttriggers", Nightly).Status);
        Assert.Equal(201, _api.Post("/api/Spaces-1/projecttriggers", """{"Name":"New machine","ProjectId":"Projects-1","Filter":{"FilterType":"MachineFilter"}}""").Status);
        Assert.Equal(403, _api.Send("POST", "/api/Spaces-1/projecttriggers", Nightly, "API-READER").Status);

        Assert.Equal(2, ((JArray)_api.Get("/api/Spaces-1/projects/Projects-1/triggers", "API-READER").Body["Items"]!).Count);
        Assert.Equal(["Nightly"], _api.Get("/api/Spaces-1/projects/Projects-1/triggers/scheduled").Body["Items"]!.Values<string>("Name"));
        _api.Time.AdvanceBy(TimeSpan.FromDays(3));
        Assert.Empty((JArray)_api.Get("/api/tasks").Body["Items"]!);
        Assert.Equal(200, _api.Send("DELETE", "/api/Spaces-1/projecttriggers/ProjectTriggers-1", null, TestApi.Key).Status);
    }

    [Fact]
    public void A_step_template_has_its_versions_and_who_uses_it()
    {
        _api.Post("/api/Spaces-1/actiontemplates", """{"Name":"Lock","ActionType":"Octopus.Script","Description":"First"}""");
        var template = _api.Get("/api/Spaces-1/actiontemplates/ActionTemplates-1").Body;
        template["Description"] = "Second";
        Assert.Equal(1, (int)_api.Put("/api/Spaces-1/actiontemplates/ActionTemplates-1", template).Body["Version"]!);

        Assert.Equal(["First", "Second"], ((JArray)_api.Get("/api/Spaces-1/actiontemplates/ActionTemplates-1/versions").Body).Values<string>("Description"));
        Assert.Equal("First", (string?)_api.Get("/api/Spaces-1/actiontemplates/ActionTemplates-1/versions/0").Body["Description"]);
        Assert.Equal(404, _api.Get("/api/Spaces-1/actiontemplates/ActionTemplates-1/versions/7").Status);

        var process = _api.Get("/api/Spaces-1/projects/Projects-1/deploymentprocesses").Body;
        process["Steps"]![0]!["Actions"]![0]!["Properties"]!["Octopus.Action.Template.Id"] = "ActionTemplates-1";
        process["Steps"]![0]!["Actions"]![0]!["Properties"]!["Octopus.Action.Template.Version"] = "0";
        Assert.Equal(200, _api.Put("/api/Spaces-1/projects/Projects-1/deploymentprocesses", process).Status);
        var use = Assert.Single((JArray)_api.Get("/api/Spaces-1/actiontemplates/ActionTemplates-1/usage").Body);
        Assert.Equal(["Shop", "Work", "0"], new[] { "ProjectName", "ActionName", "Version" }.Select(name => (string?)use[name]));
    }

    [Fact]
    public void A_tenant_gives_values_to_the_templates_of_its_projects()
    {
        var project = _api.Get("/api/Spaces-1/projects/Projects-1").Body;
        project["Templates"] = JArray.Parse("""[{"Id":"t-1","Name":"Port","DisplaySettings":{}}]""");
        _api.Put("/api/Spaces-1/projects/Projects-1", project);
        var variables = _api.Get("/api/Spaces-1/tenants/Tenants-1/variables").Body;
        Assert.Equal("{}", variables["ProjectVariables"]!["Projects-1"]!["Variables"]!["Environments-1"]!.ToString());
        variables["ProjectVariables"]!["Projects-1"]!["Variables"]!["Environments-1"]!["t-1"] = "8080";

        Assert.Equal(200, _api.Put("/api/Spaces-1/tenants/Tenants-1/variables", variables).Status);
        Assert.Equal("8080", (string?)_api.Get("/api/Spaces-1/tenants/acme/variables").Body["ProjectVariables"]!["Projects-1"]!["Variables"]!["Environments-1"]!["t-1"]);
        Assert.Equal(403, _api.Send("PUT", "/api/Spaces-1/tenants/Tenants-1/variables", "{}", "API-READER").Status);
    }

    [Fact]
    public void A_node_that_drains_takes_nothing_more_and_its_cap_can_be_changed()
    {
        Assert.Equal(200, _api.Put("/api/octopusservernodes/OctopusServerNodes-1", JObject.Parse("""{"Id":"OctopusServerNodes-1","IsInMaintenanceMode":true}""")).Status);
        Assert.Equal(418, _api.Get("/api/octopusservernodes/ping", key: null).Status);
        Deploy("Environments-1");
        Deploy("Environments-2");
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(5));
        Assert.Equal(["Queued", "Queued"], States());

        Assert.Equal(2, (int)_api.Put("/api/octopusservernodes/OctopusServerNodes-1", JObject.Parse("""{"MaxConcurrentTasks":2,"IsInMaintenanceMode":false}""")).Body["MaxConcurrentTasks"]!);
        _api.Time.AdvanceBy(TimeSpan.FromSeconds(3));
        Assert.Equal(["Executing", "Executing"], States());
        Assert.Equal(400, _api.Put("/api/octopusservernodes/OctopusServerNodes-1", JObject.Parse("""{"MaxConcurrentTasks":0}""")).Status);
        Assert.Equal(403, _api.Send("PUT", "/api/octopusservernodes/OctopusServerNodes-1", "{}", "API-READER").Status);
    }

    [Fact]
    public void Machines_are_counted_by_environment()
    {
        var summary = _api.Get("/api/Spaces-1/environments/summary").Body;
        Assert.Equal([2, 1], new[] { (int)summary["TotalMachines"]!, (int)summary["TotalDisabledMachines"]! });
        Assert.Equal([2, 1], summary["EnvironmentSummaries"]!.Values<int>("TotalMachines"));
    }

    [Theory]
    [InlineData("version=2.1.0&versionRange=%5B2.0%2C3.0%29&preReleaseTag=", true, true)]
    [InlineData("version=3.1.0-beta.1&versionRange=%5B2.0%2C3.0%29&preReleaseTag=%5Ebeta", false, true)]
    [InlineData("version=2.1.0-alpha&versionRange=&preReleaseTag=%5Ebeta", true, false)]
    public void A_version_is_tried_against_a_rule(string query, bool isInRange, bool hasTag)
    {
        var answer = _api.Get("/api/Spaces-1/channels/rule-test?" + query).Body;
        Assert.Equal([isInRange, hasTag], new[] { (bool)answer["SatisfiesVersionRange"]!, (bool)answer["SatisfiesPreReleaseTag"]! });
        Assert.NotEmpty((JArray)_api.Post("/api/Spaces-1/channels/rule-test", """{"version":"x","versionRange":"[[","preReleaseTag":"("}""").Body["Errors"]!);
    }

    [Fact]
    public void Runs_of_runbooks_are_items_of_a_dashboard()
    {
        foreach (var runbook in new[] { "Runbooks-1", "Runbooks-2" })
            Assert.Equal(201, _api.Post($"/api/Spaces-1/runbooks/{runbook}/run", """{"EnvironmentId":"Environments-1"}""").Status);
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));

        var items = (JArray)_api.Get("/api/Spaces-1/progression/runbooks/taskRuns").Body["Items"]!;
        Assert.Equal(["Runbooks-2", "Runbooks-1"], items.Values<string>("RunbookId"));
        Assert.Equal(["Runbooks-1"], _api.Get("/api/Spaces-1/progression/runbooks/taskRuns?runbookIds=Runbooks-1").Body["Items"]!.Values<string>("RunbookId"));
        Assert.Empty((JArray)_api.Get("/api/Spaces-1/progression/runbooks/taskRuns?environmentIds=Environments-2").Body["Items"]!);
    }

    private void Deploy(string environment) => Assert.Equal(201, _api.Post("/api/Spaces-1/deployments", $$"""{"ReleaseId":"Releases-1","EnvironmentId":"{{environment}}"}""").Status);

    private string[] States() => [.. _api.Get("/api/tasks").Body["Items"]!.Select(task => (string)task["State"]!)];
}
