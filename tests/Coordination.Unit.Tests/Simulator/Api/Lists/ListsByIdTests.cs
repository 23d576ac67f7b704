using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Lists;

/// <summary>Every list whose link offers <c>ids</c> answers with those alone.</summary>
public sealed class ListsByIdTests
{
    private const string Scenario = """
        server: { nodes: 2 }
        switches: { idNodes: 1 }
        environments: [Dev, Prod]
        lifecycles: [{ name: Any, phases: [{ name: All, environments: [Dev, Prod] }] }]
        tenants: [{ name: Acme, tags: [Region/North], projects: { Shop: [Dev] } }, { name: Umbrella, tags: [Kind/Big], projects: { Shop: [Dev] } }]
        machines: [{ name: web-1, roles: [web] }, { name: web-2, roles: [web] }]
        libraryVariableSets: [Shared, More]
        projects:
          - name: Shop
            tenanted: TenantedOrUntenanted
            guidedFailure: On
            steps: [{ name: Approve, type: manual }]
            releases: [1.0.0, 1.1.0]
            runbooks: [{ name: Rebuild, steps: [{ name: Rebuild, duration: 5s }] }, { name: Check, steps: [{ name: Check, duration: 5s }] }]
          - { name: Mail }
        teams: [{ name: Ones }, { name: Others }]
        users: [{ name: one, apiKey: API-ONE }]
        """;

    /// <summary>What the root links to and the simulator does not have.</summary>
    private static readonly string[] NotSimulated =
    [
        "Accounts", "BuildInformationBulk", "CertificateConfiguration", "Certificates", "CommunityActionTemplates", "IssueTrackers", "PackagesBulk", "ProjectsExperimentalSummaries",
        "Proxies", "ScheduledProjectTriggers", "ScopedUserRoles", "Subscriptions", "WorkerPools", "WorkerPoolsSummary", "Workers",
    ];

    private readonly TestApi _api = TestApi.Of(Scenario);

    public ListsByIdTests()
    {
        foreach (var environment in new[] { "Environments-1", "Environments-2" })
        {
            Post("deployments", $$"""{"ReleaseId":"Releases-1","EnvironmentId":"{{environment}}"}""");
            Post("runbooks/Runbooks-1/run", $$"""{"EnvironmentId":"{{environment}}"}""");
        }

        foreach (var name in new[] { "One", "Two" })
        {
            Post("lifecycles", $$"""{"Name":"{{name}}"}""");
            Post("actiontemplates", $$"""{"Name":"{{name}}","ActionType":"Octopus.Script"}""");
            Post("projectgroups", $$"""{"Name":"{{name}}"}""");
            Post("projecttriggers", $$"""{"Name":"{{name}}","ProjectId":"Projects-1","Filter":{"FilterType":"MachineFilter"} }""");
            Post("runbookSnapshots", $$"""{"ProjectId":"Projects-1","RunbookId":"Runbooks-1","Name":"{{name}}"}""");
            _api.State.Artifacts.Add(new Artifact { SpaceId = "Spaces-1", Filename = name, ServerTaskId = "ServerTasks-1" });
            _api.State.Spaces.Add(new Space { Name = name, Slug = name });
            foreach (var collection in new[] { "Feeds", "UserRoles", "MachinePolicies" })
                _api.State.Documents.Add(new PlainDocument { Id = $"{collection}-{name}", SpaceId = "Spaces-1", Name = name, Collection = collection });
        }

        _api.Time.AdvanceBy(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_list_that_is_asked_for_ids_answers_with_those_alone()
    {
        var links = ((JObject)_api.Get("/api").Body["Links"]!).Properties().Where(link => ((string)link.Value!).Contains("ids", StringComparison.Ordinal) && OffersIds((string)link.Value!)).ToList();
        Assert.True(links.Count > 30);
        var faults = links.Where(link => !NotSimulated.Contains(link.Name)).Select(link => FaultOf(link.Name, ((string)link.Value!).Split('{')[0])).Where(fault => fault is not null);

        Assert.Equal("", string.Join("\n", faults));
        Assert.All(links.Where(link => NotSimulated.Contains(link.Name)), link => Assert.Equal(501, _api.Get(((string)link.Value!).Split('{')[0]).Status));
    }

    [Theory]
    [InlineData("projects/Projects-1/channels")]
    [InlineData("progression/runbooks/taskRuns")]
    [InlineData("projects/Projects-1/triggers/scheduled")]
    public void Lists_below_projects_do_so_too(string path)
    {
        Post("channels", """{"Name":"Second","ProjectId":"Projects-1"}""");
        foreach (var name in new[] { "Daily", "Nightly" })
            Post("projecttriggers", $$"""{"Name":"{{name}}","ProjectId":"Projects-1","Filter":{"FilterType":"OnceDailySchedule"} }""");

        Assert.Null(FaultOf(path, "/api/Spaces-1/" + path));
    }

    private static bool OffersIds(string template) => template.Split('{', '}', '?', ',').Contains("ids");

    private string? FaultOf(string name, string path)
    {
        var whole = _api.Get(path);
        if (whole.Status != 200) return $"{name}: {whole.Status}";
        var all = IdsOf(whole.Body);
        if (all.Count < 2) return $"{name}: there are only {all.Count}, which shows nothing";
        var last = IdsOf(_api.Get($"{path}?ids={all[^1]}").Body);
        var two = IdsOf(_api.Get($"{path}?ids={all[^1].ToLowerInvariant()},{all[0]},none-1").Body);
        return last.SequenceEqual([all[^1]]) && two.Order().SequenceEqual(new[] { all[^1], all[0] }.Order()) ? null : $"{name}: {last.Count} for one id, {two.Count} for two";
    }

    private static List<string> IdsOf(JToken body)
    {
        var items = body as JArray ?? body["Items"] ?? body["EnvironmentSummaries"]!;
        return [.. items.Select(item => (string)(item["Id"] ?? item["Environment"]!["Id"])!)];
    }

    private void Post(string path, string body)
    {
        var answer = _api.Post("/api/Spaces-1/" + path, body);
        Assert.True(answer.Status is 200 or 201, answer.Body.ToString());
    }
}
