using System;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class FailureTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData(400, "ServerRefused", FailureKind.Refused)]
    [InlineData(401, "ApiKeyRejected", FailureKind.Unauthenticated)]
    [InlineData(403, "PermissionMissing", FailureKind.Forbidden)]
    [InlineData(404, "ResourceNotFound", FailureKind.NotFound)]
    [InlineData(405, "ServerRefused", FailureKind.Refused)]
    [InlineData(409, "ServerRefused", FailureKind.Refused)]
    [InlineData(408, "RequestTimedOut", FailureKind.Timeout)]
    [InlineData(429, "TooManyRequests", FailureKind.ServerFault)]
    [InlineData(500, "ServerError", FailureKind.ServerFault)]
    [InlineData(501, "ServerError", FailureKind.ServerFault)]
    [InlineData(503, "ServerError", FailureKind.ServerFault)]
    public async Task Every_answer_has_its_failure_with_the_server_s_own_words(int status, string id, FailureKind kind)
    {
        _world.Stub.On(World.Environments, status, """{"ErrorMessage":"Main.","Errors":["One.","Two."],"HelpText":"Do this.","FullException":"at Octopus.Secret()"}""");

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal(id, failure.Id);
        Assert.Equal(kind, failure.Kind);
        Assert.Equal(status, failure.StatusCode);
        Assert.Equal("Main.\nOne.\nTwo.", failure.ServerMessage);
        Assert.Equal("Do this.", failure.HelpText);
        Assert.Equal("GET /api/Spaces-2/environments", failure.Request);
        Assert.Contains("Main. One. Two.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Octopus.Secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Missing permission: TaskView", "lacks a permission for the environments of the space. Missing permission: TaskView. Ask")]
    [InlineData("Missing permission: TaskView.", "Missing permission: TaskView. Ask")]
    [InlineData("Are you sure?", "Are you sure? Ask")]
    public async Task The_server_s_words_end_as_a_sentence_before_the_next_one_begins(string words, string text)
    {
        _world.Stub.On(World.Environments, 403, $$"""{"ErrorMessage":"{{words}}"}""");

        Assert.Contains(text, (await _world.FailureOfEnvironmentsAsync()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ErrorMessage":"Only this.","Errors":[]}""", "Only this.")]
    [InlineData("""{"ErrorMessage":null,"Errors":["Only that.",null]}""", "Only that.")]
    [InlineData("""{"errorMessage":"Camel.","errors":["Camel."]}""", "Camel.")]
    [InlineData("""{"ErrorMessage":{"a":1},"Errors":"x"}""", null)]
    [InlineData("""[1,2]""", null)]
    [InlineData("", null)]
    [InlineData("{\"ErrorMessage\":\"cut o", null)]
    public async Task Words_are_found_where_there_are_any(string body, string? words)
    {
        _world.Stub.On(World.Environments, 400, body);

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal(words, failure.ServerMessage);
        Assert.NotNull(words ?? failure.Remedy);
    }

    [Fact]
    public async Task A_gateway_s_page_is_quoted_by_its_title()
    {
        _world.Stub.Html(World.Environments, 502, "<!doctype html><HTML><head><Title lang='en'>\n 502 Bad &amp; Sad\n Gateway </TITLE></head>");

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal("ServerError", failure.Id);
        Assert.Contains("a web page titled '502 Bad & Sad Gateway' (HTTP 502)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_page_for_people_is_not_an_answer_of_an_Octopus_Server(int status)
    {
        _world.Stub.Html(World.Environments, status, "<html><title>Corporate sign-in</title></html>");

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal("NotAnOctopusServer", failure.Id);
        Assert.Contains("'Corporate sign-in'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_title_is_still_a_page()
    {
        _world.Stub.On(World.Environments, 200, "<p>hello</p>", "text/plain");

        Assert.Contains("it sent a web page.", (await _world.FailureOfEnvironmentsAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_is_told_and_not_followed()
    {
        _world.Stub.On(World.Environments, () =>
        {
            var answer = StubServer.Answer(301, string.Empty);
            answer.Headers.Location = new Uri("https://new.example.com/api?token=1");
            return answer;
        });

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal("NotAnOctopusServer", failure.Id);
        Assert.Contains("redirects to https://new.example.com/api instead", failure.Message, StringComparison.Ordinal);
        Assert.Single(_world.Stub.Seen);
    }

    [Fact]
    public async Task An_empty_answer_is_named()
    {
        _world.Stub.On(World.Environments, string.Empty);

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal("AnswerUnreadable", failure.Id);
        Assert.Equal("The server's answer about the environments of the space is empty.", failure.Message);
    }

    [Fact]
    public async Task A_truncated_answer_is_named()
    {
        _world.Stub.On(World.Environments, """{"Items":[{"Id":"Environments-1","Na""");

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal("AnswerUnreadable", failure.Id);
        Assert.Contains("cut short", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Items":[{"Id":"Environments-1","SortOrder":"soon"}]}""", "Items[0].SortOrder")]
    [InlineData("""{"Items":[{"Id":"Environments-1"},{"Id":{}}]}""", "Items[1].Id")]
    [InlineData("""{"Items":{}}""", "Items")]
    [InlineData("""{"Items":[],"Links":[]}""", "Links")]
    public async Task A_value_of_the_wrong_type_is_named_by_its_path_and_not_asked_for_again(string body, string path)
    {
        _world.Stub.On(World.Environments, body);

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal("AnswerUnreadable", failure.Id);
        Assert.Contains(" at " + path, failure.Message, StringComparison.Ordinal);
        Assert.Single(_world.Stub.Seen);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, "the name 'octopus.example.com' is not known")]
    [InlineData(SocketError.ConnectionRefused, "nothing accepts connections at octopus.example.com")]
    public async Task A_server_that_cannot_be_reached_is_told_with_the_reason(SocketError error, string reason)
    {
        _world.Stub.Throws(World.Environments, new HttpRequestException("x", new SocketException((int)error)));

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal("ServerUnreachable", failure.Id);
        Assert.Equal(FailureKind.Unreachable, failure.Kind);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.StatusCode);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_told_at_once()
    {
        _world.Stub.Throws(World.Environments, new HttpRequestException("x", new AuthenticationException("bad certificate")));

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Contains("certificate", failure.Message, StringComparison.Ordinal);
        Assert.Single(_world.Stub.Seen);
    }

    [Fact]
    public async Task A_task_that_vanished_is_told_by_its_name()
    {
        _world.Stub.On("POST /api/tasks/ServerTasks-9/cancel", 404, """{"ErrorMessage":"The resource 'ServerTasks-9' was not found."}""");

        var failure = await _world.FailureOfAsync(_world.OpenSpace().CancelTaskAsync("ServerTasks-9", CancellationToken.None));

        Assert.Equal("ResourceNotFound", failure.Id);
        Assert.Contains("ServerTasks-9", failure.Target, StringComparison.Ordinal);
        Assert.Contains("exists no more", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_our_own_is_not_dressed_up_as_one_of_the_network()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _world.RunAsync(_world.OpenSpace().GetTenantsAsync(CancellationToken.None)));
    }
}
