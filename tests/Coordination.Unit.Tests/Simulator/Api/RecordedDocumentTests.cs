using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Coordination.Simulator.Scenarios;
using Coordination.Unit.Tests.Simulator.Api.Swagger;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>What the simulator answers has every field of what real servers answered, with the same type; the few that it has not are listed with their reasons.</summary>
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

    [Fact]
    public void Each_recorded_document_is_answered_with_the_same_fields_and_types_but_for_what_is_listed()
    {
        var api = TestApi.Of(Trading);
        var differences = new List<string>();
        void Compare(string file, string path, string? member = null)
        {
            var ours = api.Get(path).Body;
            differences.AddRange(SameShape.Faults(RecordedDocuments.Read("recorded", file), member is null ? ours : ours[member]).Select(fault => $"{file.Split('-')[0]}: {fault}"));
        }

        Compare("root-2019.7.12.json", "/api");
        Compare("root-2020.4.json", "/api");
        Compare("space-2024.3.json", "/api/spaces/Spaces-1");
        Compare("project-2024.3.json", "/api/Spaces-1/projects/Projects-1");
        Compare("release-2024.3.json", "/api/Spaces-1/releases/Releases-3");
        Compare("deployment-2024.3.json", "/api/Spaces-1/deployments/Deployments-3");
        Compare("dashboard-items-development.json", "/api/Spaces-1/dashboard", "Items");
        Compare("dashboard-items-production.json", "/api/Spaces-1/dashboard", "Items");
        foreach (var skip in new[] { 0, 30, 60, 90, 120 })
            Compare($"tasks-2017-skip-{skip}.json", "/api/tasks?skip=1&take=1");

        ListedDifferences.Hold("recorded", differences);
    }

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

    [Fact]
    public void The_links_of_a_page()
    {
        var recorded = RecordedDocuments.Read("recorded", "deployments-page-links-2024.3.json");
        var ours = TestApi.Of(Trading).Get("/api/Spaces-1/deployments").Body["Links"]!;

        Assert.True(JToken.DeepEquals(recorded, ours), ours.ToString());
    }

    [Fact]
    public void Each_imported_document_is_answered_with_the_same_fields_and_types_but_for_what_is_listed()
    {
        var api = new TestApi(scenario: Scenario.FromFolder(RecordedDocuments.Export));
        var differences = new List<string>();
        foreach (var file in Directory.EnumerateFiles(RecordedDocuments.Export, "*.json", SearchOption.AllDirectories).Where(file => !file.Contains("TenantVariables", StringComparison.Ordinal)))
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(file)!);
            var original = (JObject)RecordedDocuments.Read("server-export", folder, Path.GetFileName(file));
            differences.AddRange(SameShape.Faults(original, api.Get($"/api/{folder.ToLowerInvariant()}/{original["Id"]}").Body).Select(fault => $"{folder}: {fault}"));
        }

        ListedDifferences.Hold("server-export", differences);
    }

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
            foreach (var member in original.Properties().Where(member => member.Name is not ("Links" or "ScopeValues" or "Steps" or "Endpoint" or "Variables") && member.Value.Type != JTokenType.Null))
                Assert.True(Contains(ours[member.Name], member.Value), $"{file} {member.Name}: {ours[member.Name]} instead of {member.Value}");
        }
    }

    private static bool Contains(JToken? ours, JToken original) => original is JObject members
        ? members.Properties().All(member => member.Value.Type == JTokenType.Null || Contains(ours?[member.Name], member.Value))
        : JToken.DeepEquals(ours, original);
}
