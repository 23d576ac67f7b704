using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Lists;

/// <summary>The lists of deployment processes and of runbooks' processes.</summary>
public sealed class ProcessListTests
{
    private const string Scenario = """
        environments: [Dev]
        projects:
          - { name: P1, releases: [1.0.0], runbooks: [{ name: R1, steps: [{ name: Work }] }], steps: [{ name: Work }] }
          - { name: P2, runbooks: [{ name: R2, steps: [{ name: Work }] }], steps: [{ name: Work }] }
          - { name: P3, runbooks: [{ name: R3, steps: [{ name: Work }] }], steps: [{ name: Work }] }
          - { name: P4, steps: [{ name: Work }] }
          - { name: P5, steps: [{ name: Work }] }
          - { name: P6, steps: [{ name: Work }] }
          - { name: P7, steps: [{ name: Work }] }
          - { name: P8, steps: [{ name: Work }] }
          - { name: P9, steps: [{ name: Work }] }
          - { name: P10, steps: [{ name: Work }] }
        users:
          - { name: one, apiKey: API-ONE, permissions: [{ permissions: [ProcessView, RunbookView, ProjectView], projects: [P2, P3] }] }
          - { name: none, apiKey: API-NONE, permissions: [ProjectView] }
        """;

    private readonly TestApi _api = TestApi.Of(Scenario);

    [Fact]
    public void Processes_come_in_the_order_of_their_ids_without_the_snapshots_page_by_page()
    {
        var all = Ids("deploymentprocesses?take=100");

        Assert.Equal(10, all.Length);
        Assert.Equal(all.Order(System.StringComparer.OrdinalIgnoreCase), all);
        Assert.Equal(all.Skip(4).Take(3), Ids("deploymentprocesses?skip=4&take=3"));
        Assert.Equal("DeploymentProcess", (string?)_api.Get("/api/Spaces-1/deploymentprocesses").Body["ItemType"]);
    }

    [Theory]
    [InlineData("deploymentprocesses", "deploymentprocess-Projects-2", "deploymentprocess-Projects-3")]
    [InlineData("runbookProcesses", "RunbookProcess-Runbooks-2", "RunbookProcess-Runbooks-3")]
    public void A_list_has_the_processes_that_the_user_may_see(string list, string one, string other)
    {
        Assert.Equal([one, other], Ids(list, "API-ONE"));
        Assert.Equal([other], Ids($"{list}?ids={other},{one.Replace("-2", "-1", System.StringComparison.Ordinal)}", "API-ONE"));
        Assert.Equal([other], Ids($"{list}?skip=1&take=1", "API-ONE"));
        Assert.Empty(Ids(list, "API-NONE"));
    }

    [Theory]
    [InlineData("DeploymentProcesses", "deploymentprocesses", "deploymentprocess-Projects-1")]
    [InlineData("RunbookProcesses", "runbookProcesses", "RunbookProcess-Runbooks-1")]
    public void A_server_may_lack_the_lists_and_then_offers_none(string link, string list, string one)
    {
        Assert.Equal($"/api/Spaces-1/{list}{{/id}}{{?skip,take,ids}}", (string?)_api.Get("/api").Body["Links"]![link]);

        var without = TestApi.Of(Scenario + "\nswitches: { processListsAreMissing: true }");
        Assert.Equal($"/api/Spaces-1/{list}{{/id}}", (string?)without.Get("/api").Body["Links"]![link]);
        Assert.Equal($"/api/Spaces-1/{list}{{/id}}", (string?)without.Get("/api/Spaces-1").Body["Links"]![link]);
        Assert.Equal(404, without.Get($"/api/Spaces-1/{list}?skip=0&take=30").Status);
        Assert.Equal(404, without.Get($"/api/Spaces-1/{list}/all").Status);
        Assert.Equal(200, without.Get($"/api/Spaces-1/{list}/{one}").Status);
    }

    private string[] Ids(string list, string key = TestApi.Key)
    {
        var (status, body) = _api.Get("/api/Spaces-1/" + list, key);
        Assert.Equal(200, status);
        return [.. body["Items"]!.Values<string>("Id").OfType<string>()];
    }
}
