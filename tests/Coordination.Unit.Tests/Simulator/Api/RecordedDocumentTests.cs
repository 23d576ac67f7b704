using System;
using System.IO;
using System.Linq;
using Coordination.Simulator.Scenarios;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>What the simulator answers has every field of what real servers answered, with the same type.</summary>
public sealed class RecordedDocumentTests
{
    private const string Trading = """
        environments: [Development, Production]
        projects:
          - name: Trading API
            description: Takes the orders.
            steps: [{ name: Deploy, duration: 40s }]
            releases: [1.0.0, 1.1.0, 1.2.0]
            deployed: { Development: [1.0.0, 1.1.0, 1.2.0] }
        """;

    [Theory]
    [InlineData("root-2019.7.12.json")]
    [InlineData("root-2020.4.json")]
    public void The_root(string file) => Holds(RecordedDocuments.Read("recorded", file), TestApi.Of(Trading).Get("/api").Body);

    [Theory]
    [InlineData("root-2019.7.12.json")]
    [InlineData("root-2020.4.json")]
    public void Links_to_what_is_in_a_space_lead_to_the_same_paths(string file)
    {
        var recorded = (JObject)RecordedDocuments.Read("recorded", file)["Links"]!;
        var ours = TestApi.Of(Trading).Get("/api").Body["Links"]!;

        static string PathOf(JToken? link) => ((string?)link ?? string.Empty).Split('{')[0].ToLowerInvariant();
        Assert.All(recorded.Properties(), link => Assert.Equal(PathOf(link.Value), PathOf(ours[link.Name])));
    }

    [Theory]
    [InlineData("space-2024.3.json", "/api/spaces/Spaces-1")]
    [InlineData("project-2024.3.json", "/api/Spaces-1/projects/Projects-1")]
    [InlineData("release-2024.3.json", "/api/Spaces-1/releases/Releases-3")]
    [InlineData("deployment-2024.3.json", "/api/Spaces-1/deployments/Deployments-3")]
    public void A_single_document(string file, string path) => Holds(RecordedDocuments.Read("recorded", file), TestApi.Of(Trading).Get(path).Body);

    [Fact]
    public void The_links_of_a_page()
    {
        var recorded = RecordedDocuments.Read("recorded", "deployments-page-links-2024.3.json");
        var ours = TestApi.Of(Trading).Get("/api/Spaces-1/deployments").Body["Links"]!;

        Assert.True(JToken.DeepEquals(recorded, ours), ours.ToString());
    }

    [Theory]
    [InlineData("dashboard-items-development.json")]
    [InlineData("dashboard-items-production.json")]
    public void The_items_of_a_dashboard(string file) =>
        Holds(RecordedDocuments.Read("recorded", file), TestApi.Of(Trading).Get("/api/Spaces-1/dashboard").Body["Items"]!);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(120)]
    public void A_page_of_tasks(int skip) =>
        //// Not on a server of today: IsStale, and a numbered link for every page.
        Holds(
            RecordedDocuments.Read("recorded", $"tasks-2017-skip-{skip}.json"),
            TestApi.Of(Trading).Get("/api/tasks?skip=1&take=1").Body,
            ["IsStale", .. Enumerable.Range(0, 10).Select(number => "Page." + number)]);

    /// <summary>What was imported is answered with all the values that it came with, not only with the same fields.</summary>
    [Theory]
    [InlineData("Channels", "channels")]
    [InlineData("DeploymentProcesses", "deploymentprocesses")]
    [InlineData("Environments", "environments")]
    [InlineData("Feeds", "feeds")]
    [InlineData("LibraryVariableSets", "libraryvariablesets")]
    [InlineData("Lifecycles", "lifecycles")]
    [InlineData("MachinePolicies", "machinepolicies")]
    [InlineData("Machines", "machines")]
    [InlineData("ProjectGroups", "projectgroups")]
    [InlineData("Projects", "projects")]
    [InlineData("Tenants", "tenants")]
    [InlineData("UserRoles", "userroles")]
    [InlineData("Variables", "variables")]
    public void Imported_documents_keep_their_fields_and_values(string folder, string route)
    {
        var api = new TestApi(scenario: Scenario.FromFolder(RecordedDocuments.Export));

        foreach (var file in Directory.EnumerateFiles(Path.Combine(RecordedDocuments.Export, folder)))
        {
            var original = (JObject)RecordedDocuments.Read("server-export", folder, Path.GetFileName(file));
            var (status, ours) = api.Get($"/api/{route}/{original["Id"]}");
            Assert.Equal(200, status);
            Holds(original, ours, "VersioningStrategy");
            foreach (var member in original.Properties().Where(member => member.Name is not ("Links" or "ScopeValues" or "Steps" or "Endpoint" or "Variables") && member.Value.Type != JTokenType.Null))
                Assert.True(Contains(ours[member.Name], member.Value), $"{file} {member.Name}: {ours[member.Name]} instead of {member.Value}");
        }
    }

    private static bool Contains(JToken? ours, JToken original) => original is JObject members
        ? members.Properties().All(member => member.Value.Type == JTokenType.Null || Contains(ours?[member.Name], member.Value))
        : JToken.DeepEquals(ours, original);

    private static void Holds(JToken recorded, JToken ours, params string[] except)
    {
        var faults = SameShape.Faults(recorded, ours, except);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults) + Environment.NewLine + ours);
    }
}
