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

        var (status, body) = api.Send("POST", "/api/accounts", null, TestApi.Key, ("X-HTTP-Method-Override", "put"));

        Assert.Equal(501, status);
        Assert.Contains("PUT /api/accounts", (string?)body["ErrorMessage"], System.StringComparison.Ordinal);
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

    [Theory]
    [InlineData("POST", "/api/Spaces-1/projects/Projects-1/releases", "GET")]
    [InlineData("DELETE", "/api/tasks/ServerTasks-1", "GET")]
    [InlineData("PATCH", "/api/Spaces-1/projects/Projects-1", "DELETE, GET, PUT")]
    [InlineData("GET", "/api/tasks/ServerTasks-1/cancel", "POST")]
    public void A_method_that_a_path_lacks_is_told_with_those_that_it_has(string method, string path, string allowed)
    {
        var api = new TestApi();
        var response = api.Time.Run(() => api.SendAsync(method, path));

        Assert.Equal(405, response.Status);
        Assert.Equal(allowed, response.Headers["Allow"]);
    }

    [Theory]
    [InlineData("GET", "/api/nonsense", 404)]
    [InlineData("GET", "/api/Spaces-1/nonsense/of/mine", 404)]
    [InlineData("GET", "/api/accounts", 501)]
    [InlineData("POST", "/api/users/login", 501)]
    [InlineData("POST", "/api/machines", 501)]
    [InlineData("PUT", "/api/Spaces-1/projects/Projects-1/git/convert", 501)]
    [InlineData("GET", "/api/Spaces-1/git-credentials", 501)]
    [InlineData("GET", "/api/projects/Projects-9", 404)]
    public void What_no_server_has_is_not_found_and_what_a_real_one_may_have_is_not_simulated(string method, string path, int status) =>
        Assert.Equal(status, new TestApi().Send(method, path, "{}", TestApi.Key).Status);
}
