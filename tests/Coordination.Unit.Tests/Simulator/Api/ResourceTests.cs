using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>Reading and changing through the API, on a small server.</summary>
public sealed class ResourceTests
{
    private const string Trading = """
        environments: [Development, Production]
        tenants:
          - { name: Acme, projects: { Trading Web: [Development] } }
        machines:
          - { name: web-1, roles: [web], environments: [Development] }
        projects:
          - name: Trading API
            steps:
              - { name: Migrate, duration: 40s }
              - { name: Deploy, type: package, package: Trading.Api, duration: 20s }
            releases: [1.0.0]
          - name: Trading Web
            tenanted: TenantedOrUntenanted
            steps: [{ name: Deploy, role: web, duration: 10s }]
            releases: [3.0.0]
          - name: Trading Fax
            steps: [{ name: Approve, type: manual, instructions: Please }, { name: Send, duration: 5s }]
            releases: [1.0.0]
        """;

    private readonly TestApi _api = TestApi.Of(Trading);

    [Fact]
    public void A_space_has_the_two_feeds_that_each_has_of_its_own_and_a_release_template_calls_them_by_name()
    {
        var feeds = _api.Get("/api/Spaces-1/feeds").Body["Items"]!;
        Assert.Equal(["Octopus Server (built-in): BuiltIn", "Octopus Server Releases (built-in): OctopusProject"], feeds.Select(feed => feed["Name"] + ": " + feed["FeedType"]));

        var template = _api.Get("/api/Spaces-1/deploymentprocesses/deploymentprocess-Projects-1/template").Body;
        Assert.Equal("Octopus Server (built-in)", (string?)template["Packages"]!.Single()["FeedName"]);
    }

    [Fact]
    public void A_release_and_its_deployment_by_name_end_in_a_successful_task()
    {
        var release = _api.Post("/api/Spaces-1/releases/create/v1", "{\"projectName\":\"trading api\",\"ReleaseVersion\":\"1.1.0\",\"spaceIdOrName\":\"Default\"}");
        Assert.Equal("1.1.0", (string?)release.Body["ReleaseVersion"]);

        var created = _api.Post("/api/Spaces-1/deployments/create/untenanted/v1", "{\"ProjectName\":\"Trading API\",\"ReleaseVersion\":\"1.1.0\",\"EnvironmentNames\":[\"Development\"]}");
        var task = (string?)created.Body["DeploymentServerTasks"]![0]!["ServerTaskId"];
        Assert.Equal(false, (bool?)_api.Get("/api/tasks/" + task).Body["IsCompleted"]);

        _api.Time.AdvanceBy(TimeSpan.FromMinutes(5));
        var done = _api.Get("/api/Spaces-1/tasks/" + task).Body;
        Assert.Equal("Success", (string?)done["State"]);
        Assert.Equal(true, (bool?)done["FinishedSuccessfully"]);
    }

    [Fact]
    public void Without_a_version_the_server_counts_on() =>
        Assert.Equal("1.0.1", (string?)_api.Post("/api/Spaces-1/releases/create/v1", "{\"ProjectName\":\"Trading API\"}").Body["ReleaseVersion"]);

    [Fact]
    public void A_release_that_exists_is_refused_or_taken_as_it_is()
    {
        var refused = _api.Post("/api/Spaces-1/releases/create/v1", "{\"ProjectName\":\"Trading API\",\"ReleaseVersion\":\"1.0.0\"}");
        Assert.Equal(400, refused.Status);
        Assert.StartsWith("Release '1.0.0' already exists for this project.", (string?)refused.Body["Errors"]![0], StringComparison.Ordinal);

        var taken = _api.Post("/api/Spaces-1/releases/create/v1", "{\"ProjectName\":\"Trading API\",\"ReleaseVersion\":\"1.0.0\",\"IgnoreIfAlreadyExists\":true}");
        Assert.Equal("Releases-1", (string?)taken.Body["ReleaseId"]);
    }

    [Fact]
    public void A_classic_deployment_answers_with_its_links_and_takes_the_project_from_the_release()
    {
        var created = _api.Post("/api/Spaces-1/deployments", "{\"ReleaseId\":\"Releases-1\",\"EnvironmentId\":\"Environments-1\",\"ProjectId\":null,\"Links\":{},\"QueueTime\":\"0001-01-01T00:00:00.000+00:00\",\"Comments\":\"a marker\"}");

        Assert.Equal(201, created.Status);
        Assert.Equal("Projects-1", (string?)created.Body["ProjectId"]);
        Assert.Equal("a marker", (string?)created.Body["Comments"]);
        Assert.Equal("/api/Spaces-1/deployments/Deployments-1", (string?)created.Body["Links"]!["Self"]);
        Assert.Equal("/api/tasks/" + created.Body["TaskId"], (string?)created.Body["Links"]!["Task"]);
        Assert.True(JToken.DeepEquals(created.Body, _api.Get((string)created.Body["Links"]!["Self"]!).Body));
    }

    [Fact]
    public void A_deployment_is_found_by_project_environment_and_state()
    {
        Deploy("Releases-1", "Environments-1");

        Assert.Equal(1, Total("deployments?projects=Projects-1&environments=Environments-1,Environments-2"));
        Assert.Equal(0, Total("deployments?projects=Projects-2"));
        Assert.Equal(1, Total("deployments?taskState=Queued"));
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(5));
        Assert.Equal(0, Total("deployments?taskState=queued,executing"));
        Assert.Equal(1, Total("deployments?taskState=Success"));
    }

    [Fact]
    public void Tasks_are_counted_by_state_and_filtered()
    {
        Deploy("Releases-1", "Environments-1");
        Deploy("Releases-2", "Environments-1");

        var page = _api.Get("/api/tasks?spaces=all&includeSystem=True&active=True").Body;
        Assert.Equal(2, (int?)page["TotalResults"]);
        Assert.Equal(2, (int?)page["TotalCounts"]!["Queued"]);
        Assert.Equal(1, Total("tasks?project=Projects-2"));
        Assert.Equal(1, Total("tasks?ids=ServerTasks-2,ServerTasks-99"));
        Assert.Equal(2, Total("tasks?ids="));
        Assert.Equal("ServerTasks-2", (string?)_api.Get("/api/Spaces-1/tasks?take=1").Body["Items"]![0]!["Id"]);
    }

    [Fact]
    public void Details_have_one_root_with_steps_and_arrays_at_every_level()
    {
        Deploy("Releases-1", "Environments-1");
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(5));

        var details = _api.Get("/api/tasks/ServerTasks-1/details?verbose=False&tail=1").Body;
        var root = Assert.Single((JArray)details["ActivityLogs"]!);
        Assert.Contains("Step 1: Migrate", root["Children"]!.Values<string>("Name"));
        Assert.All(((JObject)root).DescendantsAndSelf().OfType<JObject>().Where(node => node["Status"] is not null), node => Assert.True(node["Children"] is JArray && node["LogElements"] is JArray));
        Assert.Equal(100, (int?)details["Progress"]!["ProgressPercentage"]);
        Assert.Contains("Step 1: Migrate", (string?)_api.Get("/api/tasks/ServerTasks-1/raw").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deployment_task_can_be_cancelled_and_not_be_run_again()
    {
        Deploy("Releases-1", "Environments-1");
        _api.Post("/api/tasks/ServerTasks-1/cancel", "{}");
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal("Canceled", (string?)_api.Get("/api/tasks/ServerTasks-1").Body["State"]);
        Assert.Equal("This task cannot be re-run.", (string?)_api.Post("/api/tasks/rerun/ServerTasks-1", null).Body["Errors"]![0]);
    }

    [Fact]
    public void A_template_promotes_and_a_preview_names_the_steps()
    {
        var template = _api.Get("/api/Spaces-1/releases/Releases-1/deployments/template").Body;
        Assert.Equal(["Development"], template["PromoteTo"]!.Values<string>("Name"));

        var preview = _api.Get((string)template["PromoteTo"]![0]!["Links"]!["Preview"]!).Body;
        Assert.Equal(["Migrate", "Deploy"], preview["StepsToExecute"]!.Values<string>("ActionName"));
        Assert.Equal(["1", "2"], preview["StepsToExecute"]!.Values<string>("ActionNumber"));
    }

    [Fact]
    public void A_tenant_is_promoted_and_deployed_by_name()
    {
        var template = _api.Get("/api/Spaces-1/releases/Releases-2/deployments/template").Body;
        Assert.Equal("Acme", (string?)template["TenantPromotions"]![0]!["Name"]);
        Assert.Equal(200, _api.Get((string)template["TenantPromotions"]![0]!["PromoteTo"]![0]!["Links"]!["Preview"]!).Status);

        var created = _api.Post("/api/Spaces-1/deployments/create/tenanted/v1", "{\"ProjectName\":\"Trading Web\",\"ReleaseVersion\":\"3.0.0\",\"EnvironmentName\":\"Development\",\"Tenants\":[\"acme\"]}");
        var id = (string?)created.Body["DeploymentServerTasks"]![0]!["DeploymentId"];
        Assert.Equal("Tenants-1", (string?)_api.Get("/api/deployments/" + id).Body["TenantId"]);
    }

    [Fact]
    public void An_environment_that_the_lifecycle_does_not_allow_yet_is_refused()
    {
        var refused = _api.Post("/api/Spaces-1/deployments", "{\"ReleaseId\":\"Releases-1\",\"EnvironmentId\":\"Environments-2\"}");

        Assert.Equal(400, refused.Status);
        Assert.Equal(0, Total("deployments"));
    }

    [Fact]
    public void A_name_is_taken_once_and_an_id_is_deleted_once()
    {
        var first = _api.Post("/api/Spaces-1/libraryvariablesets", "{\"Name\":\"Lock\",\"Description\":\"nonce\",\"Unheard\":1}");
        var second = _api.Post("/api/Spaces-1/libraryvariablesets", "{\"Name\":\"LOCK\"}");
        Assert.Equal(201, first.Status);
        Assert.Null(first.Body["Unheard"]);
        Assert.Equal(400, second.Status);
        Assert.Contains("already exists", (string?)second.Body["Errors"]![0], StringComparison.Ordinal);

        var self = (string)first.Body["Links"]!["Self"]!;
        Assert.Equal(200, _api.Send("POST", self, null, TestApi.Key, ("X-HTTP-Method-Override", "DELETE")).Status);
        Assert.Equal(404, _api.Send("DELETE", self, null, TestApi.Key).Status);
        Assert.NotEqual(self, (string?)_api.Post("/api/Spaces-1/libraryvariablesets", "{\"Name\":\"Lock\"}").Body["Links"]!["Self"]);
    }

    [Fact]
    public void A_stale_process_is_refused_in_the_servers_words()
    {
        var process = _api.Get("/api/Spaces-1/projects/Projects-1/deploymentprocesses").Body;
        var saved = _api.Put("/api/Spaces-1/projects/Projects-1/deploymentprocesses", process);
        Assert.Equal((int)process["Version"]! + 1, (int?)saved.Body["Version"]);

        var stale = _api.Put((string)process["Links"]!["Self"]!, process);
        Assert.Equal(400, stale.Status);
        Assert.StartsWith("Changes to this deployment process could not be saved, because another user has made changes", (string?)stale.Body["Errors"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_are_saved_by_version_and_sensitive_values_are_not_read()
    {
        var set = _api.Get("/api/Spaces-1/projects/Projects-1/variables").Body;
        ((JArray)set["Variables"]!).Add(new JObject { ["Name"] = "Key", ["Value"] = "hunter2", ["IsSensitive"] = true, ["Type"] = "Sensitive" });

        var saved = _api.Put((string)set["Links"]!["Self"]!, set);

        Assert.Equal(200, saved.Status);
        Assert.Equal(JTokenType.Null, saved.Body["Variables"]![0]!["Value"]!.Type);
        Assert.Equal(400, _api.Put((string)set["Links"]!["Self"]!, set).Status);
        Assert.DoesNotContain("hunter2", _api.Server.Journal.Entries[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_wants_somebody_responsible_and_an_answer()
    {
        Deploy("Releases-3", "Environments-1");
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        var pending = _api.Get("/api/Spaces-1/interruptions?regarding=ServerTasks-1&pendingOnly=True").Body["Items"]![0]!;
        Assert.Equal(true, (bool?)_api.Get("/api/tasks/ServerTasks-1").Body["HasPendingInterruptions"]);
        Assert.Equal(["Instructions", "Notes", "Result"], pending["Form"]!["Elements"]!.Values<string>("Name"));

        var submit = (string)pending["Links"]!["Submit"]!;
        Assert.Contains("You must take responsibility for this interruption before attempting to submit it.", _api.Post(submit, "{\"Result\":\"Proceed\"}").Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, _api.Get((string)pending["Links"]!["Responsible"]!).Status);
        Assert.Equal("Users-1", (string?)_api.Send("PUT", (string)pending["Links"]!["Responsible"]!, null, TestApi.Key).Body["Id"]);
        Assert.Equal("Users-1", (string?)_api.Get((string)pending["Links"]!["Responsible"]!).Body["Id"]);
        Assert.Equal(200, _api.Post(submit, "{\"Notes\":\"fine\",\"Result\":\"Proceed\"}").Status);

        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal("Success", (string?)_api.Get("/api/tasks/ServerTasks-1").Body["State"]);
    }

    [Fact]
    public void Progression_and_dashboard_show_the_deployment_where_it_is()
    {
        Deploy("Releases-1", "Environments-1");
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(5));

        var release = _api.Get("/api/Spaces-1/projects/Projects-1/progression").Body["Releases"]![0]!;
        Assert.Equal("Success", (string?)release["Deployments"]!["Environments-1"]![0]!["State"]);
        Assert.Equal(["Environments-2"], release["NextDeployments"]!.Values<string>());
        Assert.Equal("Complete", (string?)_api.Get("/api/Spaces-1/releases/Releases-1/progression").Body["Phases"]![0]!["Progress"]);

        var dashboard = _api.Get("/api/Spaces-1/dashboard/dynamic?projects=Projects-1&environments=Environments-1&includePrevious=True").Body;
        Assert.Equal("Deployments-1", (string?)Assert.Single((JArray)dashboard["Items"]!)["Id"]);
        Assert.Equal(["Projects-1"], dashboard["Projects"]!.Values<string>("Id"));
        Assert.NotNull(dashboard["Tenants"]);
    }

    [Fact]
    public void Events_tell_newest_first_what_happened_to_a_project()
    {
        Deploy("Releases-1", "Environments-1");
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(5));

        var events = _api.Get("/api/events?regarding=Projects-1&eventCategories=DeploymentQueued,DeploymentSucceeded").Body["Items"]!;
        Assert.Equal(["DeploymentSucceeded", "DeploymentQueued"], events.Values<string>("Category"));
        Assert.Empty((JArray)_api.Get("/api/events?regarding=Projects-2&eventCategories=DeploymentQueued").Body["Items"]!);
    }

    private int Total(string route) => (int)_api.Get("/api/Spaces-1/" + route).Body["TotalResults"]!;

    private void Deploy(string release, string environment) =>
        Assert.Equal(201, _api.Post("/api/Spaces-1/deployments", $"{{\"ReleaseId\":\"{release}\",\"EnvironmentId\":\"{environment}\"}}").Status);
}
