using System;
using System.Linq;
using Coordination.Simulator.Api;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class RefusalTests
{
    [Fact]
    public void Without_a_key_only_the_root_answers()
    {
        var api = new TestApi();

        Assert.Equal(200, api.Get("/api", key: null).Status);
        var (status, body) = api.Get("/api/users/me", key: null);
        Assert.Equal(401, status);
        Assert.StartsWith("You must be logged in", (string?)body["ErrorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_key_is_told_apart_from_none()
    {
        var (status, body) = new TestApi().Get("/api/users/me", key: "API-WRONG");

        Assert.Equal(401, status);
        Assert.StartsWith("The API key you provided was not valid.", (string?)body["ErrorMessage"], StringComparison.Ordinal);
        Assert.DoesNotContain("API-WRONG", body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_may_come_in_the_header_the_query_or_as_bearer()
    {
        var api = new TestApi();

        Assert.Equal(200, api.Get("/api/users/me").Status);
        Assert.Equal(200, api.Get("/api/users/me?apikey=" + TestApi.Key, key: null).Status);
        Assert.Equal(200, api.Send("GET", "/api/users/me", null, null, ("authorization", "bearer " + TestApi.Key)).Status);
        Assert.Equal(200, api.Send("GET", "/api/users/me", null, string.Empty, ("authorization", "Bearer " + TestApi.Key)).Status);
    }

    [Theory]
    [InlineData("GET", "/api/Spaces-1/accounts/Accounts-7", "GET /api/{spaceId}/accounts/{id}")]
    [InlineData("DELETE", "/api/spaces/Spaces-1/accounts/Accounts-1", "DELETE /api/{spaceId}/accounts/{id}")]
    [InlineData("POST", "/api/certificates", "POST /api/certificates")]
    public void What_is_not_simulated_says_so_with_its_route_and_is_in_the_journal(string method, string path, string named)
    {
        var api = new TestApi();

        var (status, body) = api.Send(method, path, "{}", TestApi.Key);

        Assert.Equal(501, status);
        Assert.Contains(named, (string?)body["ErrorMessage"], StringComparison.Ordinal);
        Assert.Equal(501, api.Server.Journal.Entries.Single().Status);
    }

    [Fact]
    public void A_missing_permission_is_named_and_lists_leave_out_what_it_hides()
    {
        var api = new TestApi();
        api.AddProject("Trading API");
        api.User.LackedPermissions.Add("ProjectView");

        var (status, body) = api.Get("/api/Spaces-1/projects/Projects-1");

        Assert.Equal(403, status);
        Assert.Contains("ProjectView", (string?)body["ErrorMessage"], StringComparison.Ordinal);
        Assert.Empty((JArray)api.Get("/api/Spaces-1/projects").Body["Items"]!);
    }

    [Fact]
    public void A_post_without_a_body_is_a_bad_request() =>
        Assert.Equal("No request body was supplied.", (string?)new TestApi().Post("/api/Spaces-1/deployments", null).Body["Errors"]![0]);

    [Fact]
    public void A_post_of_half_a_document_is_a_bad_request()
    {
        var (status, body) = new TestApi().Post("/api/Spaces-1/deployments", "{\"ReleaseId\":");

        Assert.Equal(400, status);
        Assert.StartsWith("The request body could not be read", (string?)body["ErrorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_member_is_asked_for_by_name() =>
        Assert.Equal("The EnvironmentName field is required.", (string?)new TestApi().Post("/api/Spaces-1/deployments/create/tenanted/v1", "{}").Body["Errors"]![0]);

    [Fact]
    public void Reasons_stand_in_a_list_or_in_the_message_alone()
    {
        var refusal = Refusal.Because("The name is taken.", "The name is too long.");

        var listed = Body(ErrorAnswers.Of(refusal, reasonsInErrors: true));
        Assert.Equal("There was a problem with your request.", (string?)listed["ErrorMessage"]);
        Assert.Equal(["The name is taken.", "The name is too long."], listed["Errors"]!.Values<string>());

        var told = Body(ErrorAnswers.Of(refusal, reasonsInErrors: false));
        Assert.Contains("The name is too long.", (string?)told["ErrorMessage"], StringComparison.Ordinal);
        Assert.Empty(told["Errors"]!);
    }

    private static JObject Body(SimResponse response) => JObject.Parse(System.Text.Encoding.UTF8.GetString(response.GetBody()));
}
