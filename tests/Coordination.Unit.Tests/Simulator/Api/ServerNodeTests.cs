using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class ServerNodeTests
{
    private readonly TestApi _api = TestApi.Of("""
        server: { name: Node A, taskCap: 3 }
        environments: [Development]
        projects: [{ name: Trading API, steps: [{ name: Deploy, duration: 40s }], releases: [1.0.0] }]
        """);

    [Fact]
    public void The_node_has_the_cap_and_the_summary_counts_what_runs_on_it()
    {
        var page = _api.Get("/api/octopusservernodes").Body;
        Assert.Equal("Node A", (string?)Assert.Single((JArray)page["Items"]!)["Name"]);
        Assert.Equal(3, (int?)page["Items"]![0]!["MaxConcurrentTasks"]);

        _api.Post("/api/Spaces-1/deployments", """{"ReleaseId":"Releases-1","EnvironmentId":"Environments-1"}""");
        _api.Time.AdvanceBy(System.TimeSpan.FromSeconds(10));
        Assert.Equal(1, (int?)_api.Get("/api/octopusservernodes/summary").Body["Nodes"]![0]!["RunningTaskCount"]);
        Assert.Equal(1, (int?)_api.Get((string)page["Items"]![0]!["Links"]!["Details"]!).Body["RunningTasks"]);
    }

    [Fact]
    public void A_load_balancer_pings_without_a_key()
    {
        var (status, body) = _api.Get("/api/octopusservernodes/ping", key: null);

        Assert.Equal(200, status);
        Assert.Equal("OctopusServerNodes-1", (string?)body["Id"]);
        Assert.Equal(404, _api.Get("/api/octopusservernodes/OctopusServerNodes-9").Status);
    }

    [Fact]
    public void Each_of_several_nodes_has_its_own_tasks()
    {
        var api = TestApi.Of("""
            server: { name: Node, taskCap: 1, nodes: 2 }
            environments: [Development, Production]
            lifecycles: [{ name: Any, phases: [{ name: All, environments: [Development, Production] }] }]
            projects: [{ name: Trading API, steps: [{ name: Deploy, duration: 40s }], releases: [1.0.0] }]
            """);
        Assert.Equal(201, api.Post("/api/Spaces-1/deployments/create/untenanted/v1", """{"ProjectName":"Trading API","ReleaseVersion":"1.0.0","EnvironmentNames":["Development","Production"]}""").Status);
        api.Time.AdvanceBy(System.TimeSpan.FromSeconds(10));

        var nodes = api.Get("/api/octopusservernodes/summary").Body["Nodes"]!;
        Assert.Equal(["Node-1", "Node-2"], nodes.Values<string>("Name"));
        Assert.Equal([1, 1], nodes.Values<int>("RunningTaskCount"));
    }

    [Theory]
    [InlineData("/api/octopusservernodes")]
    [InlineData("/api/octopusservernodes/all")]
    [InlineData("/api/octopusservernodes/summary")]
    [InlineData("/api/octopusservernodes/OctopusServerNodes-1")]
    [InlineData("/api/octopusservernodes/OctopusServerNodes-1/details")]
    public void Nodes_are_the_administrators_unless_the_server_is_switched_to_show_them(string path)
    {
        const string Users = "users: [{ name: one, apiKey: API-ONE, permissions: [TaskView] }, { name: chief, apiKey: API-CHIEF, permissions: [AdministerSystem] }]";
        var api = TestApi.Of(Users);

        var (status, body) = api.Get(path, "API-ONE");
        Assert.Equal(403, status);
        Assert.EndsWith("AdministerSystem", (string?)body["ErrorMessage"], System.StringComparison.Ordinal);
        Assert.Equal(200, api.Get(path, "API-CHIEF").Status);
        Assert.Equal(200, TestApi.Of(Users + "\nswitches: { everybodySeesNodes: true }").Get(path, "API-ONE").Status);
        Assert.Equal(200, api.Get("/api/octopusservernodes/ping", key: null).Status);
    }
}
