using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>What is sensitive goes in and never comes out: readers learn that there is a value.</summary>
public sealed class SensitivePropertyTests
{
    private const string Secret = "Tr0ub4dor";
    private const string Sensitive = """{"HasValue":true,"NewValue":"Tr0ub4dor","Hint":"T"}""";
    private const string Steps = $$$"""
        [{"Name":"Work","Properties":{"Step.Key":{{{Sensitive}}} },"Actions":[{"Name":"Work","Properties":{"Key":{{{Sensitive}}},"Open":"door"},
        "Packages":[{"PackageId":"Shop","Properties":{"Package.Key":{"newValue":"Tr0ub4dor"} } }]}]}]
        """;

    private readonly TestApi _api = TestApi.Of(
        """
        environments: [Dev]
        tenants: [{ name: Acme, projects: { Shop: [Dev] } }]
        projects:
          - name: Shop
            tenanted: TenantedOrUntenanted
            variables: { Password: { value: Tr0ub4dor, sensitive: true, prompt: { label: Password } } }
            steps: [{ name: Work, duration: 5s }]
            runbooks: [{ name: Rebuild, steps: [{ name: Rebuild, duration: 5s }] }]
          - name: Mail
            git: main
            steps: [{ name: Work, duration: 5s }]
        """);

    [Theory]
    [InlineData("deploymentprocesses/deploymentprocess-Projects-1", "deploymentprocesses/deploymentprocess-Projects-1")]
    [InlineData("projects/Projects-1/deploymentprocesses", "projects/Projects-1/deploymentprocesses")]
    [InlineData("projects/Projects-1/deploymentprocesses", "deploymentprocesses")]
    [InlineData("projects/Projects-1/deploymentprocesses", "deploymentprocesses/all")]
    [InlineData("runbookProcesses/RunbookProcess-Runbooks-1", "runbookProcesses/RunbookProcess-Runbooks-1")]
    [InlineData("runbookProcesses/RunbookProcess-Runbooks-1", "runbookProcesses")]
    [InlineData("projects/Projects-2/main/deploymentprocesses", "projects/Projects-2/main/deploymentprocesses")]
    public void The_sensitive_properties_of_a_process_are_read_as_having_a_value(string saved, string read)
    {
        var answer = SaveSteps(saved);
        AssertSealed(answer, 3);
        AssertSealed(Get(read), 3);
        Assert.Contains("door", Get(read).ToString());
    }

    [Fact]
    public void Saving_what_was_read_keeps_the_value_and_saying_that_there_is_none_removes_it()
    {
        const string Process = "projects/Projects-1/deploymentprocesses";
        var read = SaveSteps(Process);
        AssertSealed(Put(Process, read.ToString()), 3);

        var again = Get(Process);
        again.SelectToken("$.Steps[0].Actions[0].Properties.Key")!.Replace(JObject.Parse("""{"HasValue":false}"""));
        Put(Process, again.ToString());

        Assert.False((bool)Get(Process).SelectToken("$.Steps[0].Actions[0].Properties.Key.HasValue")!);
    }

    [Fact]
    public void Snapshots_of_releases_and_runbooks_tell_no_value_either()
    {
        SaveSteps("projects/Projects-1/deploymentprocesses");
        SaveSteps("runbookProcesses/RunbookProcess-Runbooks-1");
        var release = Post("releases", """{"ProjectId":"Projects-1","Version":"1.0.0","ChannelId":"Channels-1","SelectedPackages":[{"ActionName":"Work","Version":"1.0.0"}]}""");
        var snapshot = Post("runbookSnapshots", """{"ProjectId":"Projects-1","RunbookId":"Runbooks-1","Name":"One","SelectedPackages":[{"ActionName":"Work","Version":"1.0.0"}]}""");

        AssertSealed(Get("deploymentprocesses/" + release["ProjectDeploymentProcessSnapshotId"]), 3);
        AssertSealed(Get("runbookProcesses/" + snapshot["FrozenRunbookProcessId"]), 3);
        Assert.Null((string?)Get("variables/" + release["ProjectVariableSetSnapshotId"]).SelectToken("$.Variables[0].Value"));
        Assert.DoesNotContain(Secret, Get("releases").ToString());
    }

    [Fact]
    public void Step_templates_tell_no_value_in_any_version()
    {
        var template = Post("actiontemplates", $$$"""{"Name":"Lock","ActionType":"Octopus.Script","Properties":{"Key":{{{Sensitive}}} },"Parameters":[{"Name":"Key","DefaultValue":{{{Sensitive}}} }]}""");
        AssertSealed(template, 2);
        AssertSealed(Put("actiontemplates/ActionTemplates-1", template.ToString()), 2);
        AssertSealed(Get("actiontemplates/ActionTemplates-1"), 2);
        AssertSealed(Get("actiontemplates/ActionTemplates-1/versions/0"), 2);
        AssertSealed(Get("actiontemplates/ActionTemplates-1/versions"), 4);
    }

    [Fact]
    public void Values_of_tenants_and_their_templates_are_not_told()
    {
        var project = Get("projects/Projects-1");
        project["Templates"] = JArray.Parse($$$"""[{"Id":"t-1","Name":"Key","DefaultValue":{{{Sensitive}}} }]""");
        AssertSealed(Put("projects/Projects-1", project.ToString()), 1);
        AssertSealed(Get("projects"), 1);

        Put("tenants/Tenants-1/variables", $$$"""{"ProjectVariables":{"Projects-1":{"Variables":{"Environments-1":{"t-1":{{{Sensitive}}} } } } } }""");
        AssertSealed(Get("tenants/Tenants-1/variables"), 2);
    }

    [Fact]
    public void The_answer_to_a_sensitive_prompt_is_not_told()
    {
        Post("releases", """{"ProjectId":"Projects-1","Version":"1.0.0","ChannelId":"Channels-1"}""");
        var id = Get("variables/variableset-Projects-1").SelectToken("$.Variables[0].Id");
        var deployment = Post("deployments", $$$"""{"ReleaseId":"Releases-1","EnvironmentId":"Environments-1","FormValues":{"{{{id}}}":"{{{Secret}}}"}}""");

        Assert.DoesNotContain(Secret, deployment.ToString());
        Assert.DoesNotContain(Secret, Get("deployments").ToString());
        Assert.DoesNotContain(Secret, Get("releases/Releases-1/deployments/preview/Environments-1").ToString());
    }

    [Fact]
    public void The_audit_log_names_no_value()
    {
        SaveSteps("projects/Projects-1/deploymentprocesses");
        Post("actiontemplates", $$$"""{"Name":"Lock","ActionType":"Octopus.Script","Properties":{"Key":{{{Sensitive}}} }}""");

        Assert.DoesNotContain(Secret, Get("events").ToString());
    }

    private static void AssertSealed(JToken document, int count)
    {
        Assert.DoesNotContain(Secret, document.ToString());
        var found = ((JContainer)document).Descendants().OfType<JObject>().Where(one => one.ContainsKey("NewValue")).ToList();
        Assert.Equal(count, found.Count);
        Assert.All(found, one => Assert.True((bool)one["HasValue"]!));
        Assert.All(found, one => Assert.Equal(JTokenType.Null, one["NewValue"]!.Type));
    }

    private JToken Get(string path) => Good(_api.Get("/api/Spaces-1/" + path));

    private JToken Put(string path, string body) => Good(_api.Put("/api/Spaces-1/" + path, JObject.Parse(body)));

    private JToken SaveSteps(string path)
    {
        var process = Get(path);
        process["Steps"] = JArray.Parse(Steps);
        return Put(path, process.ToString());
    }

    private JToken Post(string path, string body) => Good(_api.Post("/api/Spaces-1/" + path, body));

    private static JToken Good((int Status, JToken Body) answer)
    {
        Assert.True(answer.Status is 200 or 201, answer.Body.ToString());
        return answer.Body;
    }
}
