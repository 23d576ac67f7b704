using Coordination.Simulator.Api;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("/api/projects/Projects-1")]
    [InlineData("/api/projects/Projects-1/")]
    [InlineData("/api/Spaces-1/projects/Projects-1")]
    [InlineData("/api/spaces/Spaces-1/projects/Projects-1")]
    [InlineData("/api/spaces/default/projects/Projects-1")]
    [InlineData("/API/SPACES-1/Projects/projects-1")]
    [InlineData("/api/Spaces-1/projects/trading-api")]
    public void One_project_has_one_document_under_all_its_addresses(string path)
    {
        var api = new TestApi();
        api.AddProject("Trading API");

        var (status, body) = api.Get(path);

        Assert.Equal(200, status);
        Assert.Equal("Trading API", (string?)body["Name"]);
        Assert.Equal("/api/Spaces-1/projects/Projects-1", (string?)body["Links"]!["Self"]);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    public void The_root_is_read_with_and_without_a_slash(string path) => Assert.Equal("Octopus Deploy", (string?)new TestApi().Get(path).Body["Application"]);

    [Fact]
    public void A_name_is_no_id_in_a_path()
    {
        var api = new TestApi();
        api.AddProject("Trading API");

        Assert.Equal(404, api.Get("/api/Spaces-1/projects/Trading%20API").Status);
    }

    [Theory]
    [InlineData("ids=Environments-1,Environments-3")]
    [InlineData("ids=Environments-1%2CEnvironments-3")]
    [InlineData("ids=Environments-1&ids=Environments-3")]
    [InlineData("IDS=environments-1,environments-3")]
    public void A_list_in_the_query_may_be_written_in_three_ways(string query)
    {
        var page = new TestApi().WithEnvironments(4).Get("/api/Spaces-1/environments?" + query).Body;

        Assert.Equal(["Env 0", "Env 2"], page["Items"]!.Values<string>("Name"));
    }

    [Fact]
    public void An_empty_list_of_ids_is_no_filter() =>
        Assert.Equal(4, (int?)new TestApi().WithEnvironments(4).Get("/api/Spaces-1/environments?ids=").Body["TotalResults"]);

    [Fact]
    public void A_name_is_found_in_any_case_and_a_part_of_it_within()
    {
        var api = new TestApi().WithEnvironments(12);

        Assert.Single((JArray)api.Get("/api/environments?name=env%201").Body["Items"]!);
        Assert.Equal(3, ((JArray)api.Get("/api/environments?partialName=ENV+1").Body["Items"]!).Count);
    }

    [Fact]
    public void All_is_a_bare_array() => Assert.Equal(40, Assert.IsType<JArray>(new TestApi().WithEnvironments(40).Get("/api/Spaces-1/environments/all").Body).Count);

    [Fact]
    public void A_method_override_is_obeyed_on_a_post()
    {
        var api = new TestApi();

        var (status, body) = api.Send("POST", "/api/nonsense", null, TestApi.Key, ("X-HTTP-Method-Override", "put"));

        Assert.Equal(501, status);
        Assert.Contains("PUT /api/nonsense", (string?)body["ErrorMessage"], System.StringComparison.Ordinal);
        Assert.Equal("PUT", api.Server.Journal.Entries[0].Method);
    }

    [Fact]
    public void What_is_in_another_space_is_answered_as_if_it_did_not_exist()
    {
        var api = new TestApi();
        api.AddProject("Trading API");
        api.State.Spaces.Add(new Coordination.Simulator.State.Space { Name = "Second", Slug = "second" });

        var (status, body) = api.Get("/api/Spaces-2/projects/Projects-1");

        Assert.Equal(404, status);
        Assert.StartsWith("Resource is not found or it doesn't exist in the current space context.", (string?)body["ErrorMessage"], System.StringComparison.Ordinal);
        Assert.Empty((JArray)api.Get("/api/spaces/second/projects").Body["Items"]!);
    }

    [Fact]
    public void Links_carry_the_virtual_directory_and_nothing_answers_outside_it()
    {
        var api = new TestApi(new SimulatedServerOptions { VirtualDirectory = "/octo" });
        api.AddProject("Trading API");

        var root = api.Get("/octo/api").Body;
        Assert.All(((JObject)root["Links"]!).Properties(), link => Assert.StartsWith("/octo/", (string?)link.Value, System.StringComparison.Ordinal));
        Assert.Equal("/octo/api/Spaces-1/projects/Projects-1", (string?)api.Get("/octo/api/projects/Projects-1").Body["Links"]!["Self"]);
        Assert.Equal(404, api.Get("/api/projects/Projects-1").Status);
        Assert.Equal(404, api.Get("/octopus/api").Status);
    }
}
