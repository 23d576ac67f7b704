using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class SentTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_deployment_is_asked_for_with_what_it_needs_and_no_more()
    {
        _world.Stub.On(World.Deployments, 201, """{"Id":"Deployments-1","TaskId":"ServerTasks-1"}""");

        var sent = await SendAsync();

        Assert.Equal("ServerTasks-1", Assert.IsType<Sent<DeploymentResource>.Accepted>(sent).Answer.TaskId);
        Assert.Equal("""{"ReleaseId":"Releases-1","EnvironmentId":"Environments-1","Comments":"ours"}""", _world.Stub.Seen[0].Body);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task What_the_server_says_no_to_is_refused(int status)
    {
        _world.Stub.On(World.Deployments, status, """{"ErrorMessage":"There was a problem with your request.","Errors":["The project is disabled."]}""");

        var refused = Assert.IsType<Sent<DeploymentResource>.Refused>(await SendAsync());

        Assert.Equal("There was a problem with your request.\nThe project is disabled.", refused.Failure.ServerMessage);
        Assert.Equal(status, refused.Failure.StatusCode);
    }

    [Fact]
    public async Task Too_many_requests_means_that_it_was_not_sent()
    {
        _world.Stub.On(World.Deployments, 429, "{}");

        Assert.IsType<Sent<DeploymentResource>.NotSent>(await SendAsync());
    }

    [Theory]
    [InlineData(SocketError.HostNotFound)]
    [InlineData(SocketError.TryAgain)]
    [InlineData(SocketError.ConnectionRefused)]
    [InlineData(SocketError.HostUnreachable)]
    [InlineData(SocketError.NetworkUnreachable)]
    public async Task What_found_no_connection_was_not_sent(SocketError error)
    {
        _world.Stub.Throws(World.Deployments, new HttpRequestException("x", new SocketException((int)error)));

        Assert.IsType<Sent<DeploymentResource>.NotSent>(await SendAsync());
    }

    [Theory]
    [InlineData(WebExceptionStatus.NameResolutionFailure)]
    [InlineData(WebExceptionStatus.ConnectFailure)]
    [InlineData(WebExceptionStatus.TrustFailure)]
    [InlineData(WebExceptionStatus.SecureChannelFailure)]
    public async Task What_found_no_connection_on_NET_Framework_was_not_sent(WebExceptionStatus status)
    {
        _world.Stub.Throws(World.Deployments, new HttpRequestException("x", new WebException("x", status)));

        Assert.IsType<Sent<DeploymentResource>.NotSent>(await SendAsync());
    }

    [Fact]
    public async Task What_could_not_be_secured_was_not_sent()
    {
        _world.Stub.Throws(World.Deployments, new HttpRequestException("x", new AuthenticationException("x")));

        Assert.IsType<Sent<DeploymentResource>.NotSent>(await SendAsync());
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task What_newer_NET_says_of_connecting_is_believed(HttpRequestError error)
    {
        _world.Stub.Throws(World.Deployments, new HttpRequestException(error, "x", new IOException("x")));

        Assert.IsType<Sent<DeploymentResource>.NotSent>(await SendAsync());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task After_an_error_of_the_server_nobody_knows(int status)
    {
        _world.Stub.Html(World.Deployments, status, "<html><title>502 Bad Gateway</title></html>");

        AssertUnknown(await SendAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><title>Hello</title></html>")]
    [InlineData("{\"Id\":\"Deployments-1\",\"TaskId\":\"Server")]
    [InlineData("{}")]
    [InlineData("{\"Id\":\"Deployments-1\"}")]
    [InlineData("{\"Id\":[],\"TaskId\":{}}")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task After_an_answer_that_does_not_name_the_task_nobody_knows(string body)
    {
        _world.Stub.On(World.Deployments, 201, body);

        AssertUnknown(await SendAsync());
    }

    [Fact]
    public async Task After_a_lost_connection_nobody_knows()
    {
        foreach (var exception in new Exception[]
        {
            new HttpRequestException("x", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))),
            new HttpRequestException("x", new SocketException((int)SocketError.ConnectionReset)),
            new HttpRequestException("x", new WebException("x", WebExceptionStatus.KeepAliveFailure)),
            new HttpRequestException("x"),
            new IOException("reset"),
            new TaskCanceledException("by nobody that we know"),
        })
        {
            _world.Stub.Forget(World.Deployments).Throws(World.Deployments, exception);

            AssertUnknown(await SendAsync());
        }
    }

    [Fact]
    public async Task After_our_own_limit_nobody_knows()
    {
        _world.Stub.Hangs(World.Deployments);

        var sent = await SendAsync();

        AssertUnknown(sent);
        Assert.Equal(100, _world.Time.Seconds);
    }

    [Fact]
    public async Task A_body_that_breaks_off_leaves_it_unknown()
    {
        _world.Stub.On(World.Deployments, () => new HttpResponseMessage(HttpStatusCode.Created) { Content = new StreamContent(new BrokenStream()) });

        AssertUnknown(await SendAsync());
    }

    private static void AssertUnknown(Sent<DeploymentResource> sent)
    {
        var unknown = Assert.IsType<Sent<DeploymentResource>.Unknown>(sent);
        Assert.Equal(FailureKind.Unknown, unknown.Failure.Kind);
        Assert.EndsWith("is not known.", unknown.Failure.Message, StringComparison.Ordinal);
        Assert.Equal("POST /api/Spaces-2/deployments", unknown.Failure.Request);
    }

    /// <summary>Sends, and makes sure that it was sent once.</summary>
    private async Task<Sent<DeploymentResource>> SendAsync()
    {
        var before = _world.Stub.Seen.Count;
        var deployment = new NewDeployment { ReleaseId = "Releases-1", EnvironmentId = "Environments-1", Comments = "ours" };
        var sent = await _world.RunAsync(_world.OpenSpace().CreateDeploymentAsync(deployment, CancellationToken.None));
        Assert.Equal(before + 1, _world.Stub.Seen.Count);
        return sent;
    }
}
