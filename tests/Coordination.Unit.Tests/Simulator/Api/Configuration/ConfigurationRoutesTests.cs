using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Configuration;

/// <summary>Projects, environments, channels, lifecycles, groups, tenants, tag sets and step templates are created, changed and deleted.</summary>
public sealed class ConfigurationRoutesTests
{
    private const string Trading = """
        environments: [Development, Production]
        tenants: [{ name: Acme, tags: [Region/North], projects: { Trading API: [Development] } }]
        projects:
          - name: Trading API
            tenanted: TenantedOrUntenanted
            steps: [{ name: Deploy, duration: 40s, package: Trading.Api }]
            releases: [1.0.0, 1.1.0]
            deployed: { Development: 1.0.0 }
        users:
          - { name: reader, apiKey: API-READER, permissions: [ProjectView, EnvironmentView, LifecycleView, TenantView, ProjectGroupView, ActionTemplateView, LibraryVariableSetView] }
        """;

    private readonly TestApi _api = TestApi.Of(Trading);

    public static TheoryData<string, string, string> Collections { get; } = new()
    {
        { "projects", """{"ProjectGroupId":"ProjectGroups-1","LifecycleId":"Lifecycles-1"}""", "ProjectCreate" },
        { "projectgroups", "{}", "ProjectGroupCreate" },
        { "environments", """{"UseGuidedFailure":true}""", "EnvironmentCreate" },
        { "lifecycles", """{"Phases":[{"Name":"First","OptionalDeploymentTargets":["Environments-1"]}]}""", "LifecycleCreate" },
        { "channels", """{"ProjectId":"Projects-1"}""", "ProcessEdit" },
        { "tenants", """{"ProjectEnvironments":{"Projects-1":["Environments-2"]},"TenantTags":["Region/North"]}""", "TenantCreate" },
        { "tagsets", """{"Tags":[{"Name":"Gold"}]}""", "TagSetCreate" },
        { "actiontemplates", """{"ActionType":"Octopus.Script","Properties":{"Octopus.Action.Script.ScriptBody":"1"}}""", "ActionTemplateCreate" },
        { "libraryvariablesets", "{}", "LibraryVariableSetCreate" },
    };

    [Theory]
    [MemberData(nameof(Collections))]
    public void What_is_created_has_an_id_and_is_renamed_and_deleted(string collection, string body, string permission)
    {
        var route = "/api/Spaces-1/" + collection;
        var draft = JObject.Parse(body);
        draft["Name"] = "Brand new";
        var refused = _api.Send("POST", route, draft.ToString(), "API-READER");
        Assert.Equal((403, true), (refused.Status, ((string)refused.Body["ErrorMessage"]!).EndsWith(permission, StringComparison.Ordinal)));

        var (status, created) = _api.Post(route, draft.ToString());
        Assert.True(status == 201, created.ToString());
        Assert.NotEmpty((string)created["Id"]!);
        Assert.Equal(200, _api.Get((string)created["Links"]!["Self"]!).Status);
        var twin = _api.Post(route, draft.ToString());
        Assert.Equal(400, twin.Status);
        Assert.EndsWith("with this name already exists. Please choose a different name.", (string?)twin.Body["Errors"]![0], StringComparison.Ordinal);

        created["Name"] = "Renamed";
        var renamed = _api.Put((string)created["Links"]!["Self"]!, created);
        Assert.Equal((200, "Renamed"), (renamed.Status, (string?)renamed.Body["Name"]));
        Assert.Equal((string?)created["Id"], (string?)renamed.Body["Id"]);
        created["Name"] = " ";
        Assert.Equal(400, _api.Put((string)created["Links"]!["Self"]!, created).Status);

        Assert.Equal(200, _api.Send("DELETE", (string)created["Links"]!["Self"]!, null, TestApi.Key).Status);
        Assert.Equal(404, _api.Get((string)created["Links"]!["Self"]!).Status);
        Assert.Equal(["Deleted", "Modified", "Created"], _api.Get($"/api/events?regarding={created["Id"]}").Body["Items"]!.Values<string>("Category"));
    }

    [Theory]
    [InlineData("projects", """{"Name":"X","ProjectGroupId":"ProjectGroups-9","LifecycleId":"Lifecycles-1"}""", "A project needs a project group and a lifecycle that exist.")]
    [InlineData("channels", """{"Name":"X","ProjectId":"Projects-1","LifecycleId":"Lifecycles-9"}""", "The lifecycle 'Lifecycles-9' does not exist.")]
    [InlineData("lifecycles", """{"Name":"X","Phases":[{"Name":"P","AutomaticDeploymentTargets":["Environments-9"]}]}""", "The environment 'Environments-9' does not exist.")]
    [InlineData("tenants", """{"Name":"X","ProjectEnvironments":{"Projects-9":[]}}""", "The project 'Projects-9' does not exist.")]
    [InlineData("tenants", """{"Name":"X","TenantTags":["Region/South"]}""", "The tag 'Region/South' does not exist.")]
    public void What_it_names_must_exist(string collection, string body, string words)
    {
        var (status, refused) = _api.Post("/api/Spaces-1/" + collection, body);

        Assert.Equal((400, words), (status, (string?)refused["Errors"]![0]));
    }

    [Theory]
    [InlineData("projectgroups/ProjectGroups-1", "cannot be deleted because the project Trading API is in it.")]
    [InlineData("lifecycles/Lifecycles-1", "cannot be deleted because the project Trading API uses it.")]
    [InlineData("environments/Environments-1", "cannot be deleted because something was deployed to it.")]
    [InlineData("channels/Channels-1", "You cannot delete the only remaining channel")]
    public void What_is_needed_stays(string path, string words)
    {
        var (status, refused) = _api.Send("DELETE", "/api/Spaces-1/" + path, null, TestApi.Key);

        Assert.Equal(400, status);
        Assert.EndsWith(words, (string?)refused["Errors"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("environments", 50)]
    [InlineData("projectgroups", 200)]
    public void A_name_may_not_be_longer_than_its_column(string collection, int longest)
    {
        Assert.Equal(201, _api.Post("/api/Spaces-1/" + collection, new JObject { ["Name"] = new string('n', longest) }.ToString()).Status);
        Assert.Equal(400, _api.Post("/api/Spaces-1/" + collection, new JObject { ["Name"] = new string('m', longest + 1) }.ToString()).Status);
    }

    [Fact]
    public void A_lifecycle_knows_the_projects_that_use_it() =>
        Assert.Equal(["Trading API"], _api.Get("/api/Spaces-1/lifecycles/Lifecycles-1/projects").Body.Values<string>("Name"));

    [Fact]
    public void A_new_project_is_ready_to_be_released()
    {
        var project = _api.Post("/api/Spaces-1/projects", """{"Name":"New API","ProjectGroupId":"ProjectGroups-1","LifecycleId":"Lifecycles-1"}""").Body;

        Assert.Equal("Default", (string?)Assert.Single((JArray)_api.Get(((string)project["Links"]!["Channels"]!).Split('{')[0]).Body["Items"]!)["Name"]);
        Assert.Equal(200, _api.Get((string)project["Links"]!["DeploymentProcess"]!).Status);
        Assert.Equal(201, _api.Post("/api/Spaces-1/releases", new JObject { ["ProjectId"] = project["Id"], ["Version"] = "0.1.0" }.ToString()).Status);
    }

    /// <summary>The .NET client writes null for every member that nobody set.</summary>
    [Fact]
    public void Null_for_a_flag_a_number_or_a_choice_leaves_it_to_the_server()
    {
        var (status, project) = _api.Post("/api/Spaces-1/projects", """{"Name":"Nulls","ProjectGroupId":"ProjectGroups-1","LifecycleId":"Lifecycles-1","AllowIgnoreChannelRules":null,"TenantedDeploymentMode":null,"Templates":null}""");

        Assert.Equal((201, true, "Untenanted"), (status, (bool?)project["AllowIgnoreChannelRules"], (string?)project["TenantedDeploymentMode"]));
        Assert.Equal(JTokenType.Array, project["Templates"]!.Type);
    }

    /// <summary>The Go client and Terraform write channels below their project.</summary>
    [Fact]
    public void Channels_are_written_below_their_project_too()
    {
        const string route = "/api/Spaces-1/projects/Projects-1/channels";
        var created = _api.Post(route, """{"Name":"Beta","ProjectId":"Projects-1","IsDefault":true}""");
        Assert.Equal(201, created.Status);
        Assert.Equal([false, true], _api.Get(route).Body["Items"]!.Values<bool>("IsDefault"));

        created.Body["Description"] = "For the brave";
        Assert.Equal(200, _api.Put($"{route}/{created.Body["Id"]}", created.Body).Status);
        Assert.Equal("You cannot delete the default channel.", (string?)_api.Send("DELETE", $"{route}/{created.Body["Id"]}", null, TestApi.Key).Body["Errors"]![0]);
    }

    [Fact]
    public void A_tenant_that_is_connected_can_be_deployed_to()
    {
        var tenant = _api.Get("/api/Spaces-1/tenants/Tenants-1").Body;
        Assert.Equal(["Region/North"], _api.Get("/api/Spaces-1/tagsets/all").Body[0]!["Tags"]!.Values<string>("CanonicalTagName"));
        tenant["ProjectEnvironments"]!["Projects-1"] = new JArray();
        _api.Put("/api/Spaces-1/tenants/Tenants-1", tenant);

        const string deployment = """{"ReleaseId":"Releases-2","EnvironmentId":"Environments-1","TenantId":"Tenants-1"}""";
        Assert.Equal(400, _api.Post("/api/Spaces-1/deployments", deployment).Status);
        tenant["ProjectEnvironments"]!["Projects-1"] = new JArray("Environments-1");
        _api.Put("/api/Spaces-1/tenants/Tenants-1", tenant);
        Assert.Equal(201, _api.Post("/api/Spaces-1/deployments", deployment).Status);
    }

    [Fact]
    public void Deployment_settings_are_changed_and_rule_what_is_queued()
    {
        var settings = _api.Get("/api/Spaces-1/projects/Projects-1/deploymentsettings").Body;
        settings["CancelQueuedTasks"] = true;
        settings["DefaultGuidedFailureMode"] = "On";

        Assert.Equal(true, (bool?)_api.Put((string)settings["Links"]!["Self"]!, settings).Body["CancelQueuedTasks"]);
        Assert.Equal("On", (string?)_api.Get("/api/Spaces-1/projects/Projects-1").Body["DefaultGuidedFailureMode"]);
        settings["DefaultGuidedFailureMode"] = "Sometimes";
        Assert.Equal(400, _api.Put((string)settings["Links"]!["Self"]!, settings).Status);
    }

    [Fact]
    public void A_release_is_renamed_but_not_to_a_version_that_exists()
    {
        var release = _api.Get("/api/Spaces-1/releases/Releases-2").Body;
        release["Version"] = "1.1.1";
        release["ReleaseNotes"] = "Better";
        Assert.Equal("Better", (string?)_api.Put("/api/Spaces-1/releases/Releases-2", release).Body["ReleaseNotes"]);

        release["Version"] = "1.0.0";
        var refused = _api.Put("/api/Spaces-1/releases/Releases-2", release);
        Assert.StartsWith("Release '1.0.0' already exists for this project.", (string?)refused.Body["Errors"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_deployment_is_deleted_with_its_task()
    {
        var deployment = _api.Get("/api/Spaces-1/deployments/Deployments-1").Body;

        Assert.Equal(200, _api.Send("DELETE", "/api/Spaces-1/deployments/Deployments-1", null, TestApi.Key).Status);
        Assert.Equal(404, _api.Get((string)deployment["Links"]!["Task"]!).Status);
        Assert.Empty((JArray)_api.Get("/api/Spaces-1/dashboard").Body["Items"]!);
        Assert.Empty((JArray)_api.Get("/api/Spaces-1/releases/Releases-1/deployments").Body["Items"]!);
    }

    [Fact]
    public void Each_save_of_a_step_template_is_a_new_version()
    {
        var template = _api.Post("/api/Spaces-1/actiontemplates", """{"Name":"Lock","ActionType":"Octopus.Script","Parameters":[{"Name":"Key","DisplaySettings":{"Octopus.ControlType":"Sensitive"}}]}""").Body;
        Assert.NotEmpty((string)template["Parameters"]![0]!["Id"]!);

        Assert.Equal((int)template["Version"]! + 1, (int?)_api.Put((string)template["Links"]!["Self"]!, template).Body["Version"]);
    }

    [Theory]
    [InlineData("PUT", "/api/Spaces-1/projects/Projects-1/channels/order")]
    [InlineData("GET", "/api/tasks/tasktypes")]
    [InlineData("GET", "/api/Spaces-1/variables/preview")]
    [InlineData("PUT", "/api/Spaces-1/tagsets/sortorder")]
    [InlineData("POST", "/api/tasks")]
    [InlineData("POST", "/api/Spaces-1/projects?clone=Projects-1")]
    public void What_is_not_simulated_is_501_even_where_an_id_could_stand(string method, string path)
    {
        var (status, body) = _api.Send(method, path, "{\"Name\":\"X\"}", TestApi.Key);

        Assert.Equal(501, status);
        Assert.EndsWith("Nothing was changed by this request.", (string?)body["ErrorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public void Permissions_say_to_what_they_can_be_restricted()
    {
        var all = _api.Get("/api/permissions/all").Body;

        Assert.Equal(["Projects", "Environments", "Tenants"], all["DeploymentCreate"]!["SupportedRestrictions"]!.Values<string>());
        Assert.Equal(true, (bool?)all["AdministerSystem"]!["CanApplyAtSystemLevel"]);
    }

    [Fact]
    public void The_policy_of_the_rate_limiter_is_told_where_there_is_one()
    {
        Assert.Equal(404, _api.Get("/api/ratelimitingpolicies").Status);

        var newer = TestApi.Of("server: { version: 2026.3, rateLimit: { perMinute: 90, burst: 30 } }\n" + Trading).Get("/api/ratelimitingpolicies").Body;
        Assert.Equal((90, 30), ((int)newer["Items"]![0]!["RequestsPerMinute"]!, (int)newer["Items"]![0]!["BurstLimit"]!));
    }
}
