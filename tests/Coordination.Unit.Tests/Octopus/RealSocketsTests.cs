using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Transport.Silence;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Requests;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

/// <summary>What the platform's own client throws is only known from the platform: these go over loopback.</summary>
public sealed class RealSocketsTests
{
    [Fact]
    public async Task A_port_where_nobody_listens_means_not_sent()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var sent = Assert.IsType<Sent<DeploymentResource>.NotSent>(await PostAsync("http://127.0.0.1:" + port));

        Assert.Contains("nothing accepts connections", sent.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_means_not_sent()
    {
        var sent = Assert.IsType<Sent<DeploymentResource>.NotSent>(await PostAsync("http://octopus.invalid"));

        Assert.Contains("'octopus.invalid' is not known", sent.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_TLS_means_not_sent()
    {
        using var listener = new OneAnswerListener("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        Assert.IsType<Sent<DeploymentResource>.NotSent>(await PostAsync("https://127.0.0.1:" + listener.Port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{\"Id\":\"Deployments-1\"")]
    [InlineData("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"Id\"")]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nabcde")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task A_connection_that_breaks_after_the_request_means_unknown(string answer)
    {
        using var listener = new OneAnswerListener(answer);

        var sent = await PostAsync("http://127.0.0.1:" + listener.Port);

        Assert.True(sent is Sent<DeploymentResource>.Unknown, sent.ToString());
        Assert.StartsWith("POST /api/Spaces-1/deployments HTTP/1.1", await listener.Served, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_does_not_carry_the_key_away()
    {
        using var elsewhere = new OneAnswerListener("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        using var listener = new OneAnswerListener("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:" + elsewhere.Port + "/\r\nContent-Length: 0\r\n\r\n");

        Assert.IsType<Sent<DeploymentResource>.Refused>(await PostAsync("http://127.0.0.1:" + listener.Port));

        Assert.False(elsewhere.Served.IsCompleted);
    }

    private static async Task<Sent<DeploymentResource>> PostAsync(string server)
    {
        Assert.SkipWhen(HttpClient.DefaultProxy.GetProxy(new Uri(server)) is not null, "A proxy would answer in place of " + server + ".");
        Assert.True(ServerAddress.TryParse(server, out var address));
        using var sender = new HttpSender(HttpClientFactory.NewHandler(), Credential.From(World.Key, null)!, TimeProvider.System, new RequestBudget(TimeProvider.System), new ServerSilence(TimeProvider.System));
        var options = RetryOptions.Connecting;
        var client = new ApiClient(address, sender, new Repeater(options, TimeProvider.System, new Jitter(new Random(1))), options, new ConnectionGate());
        return await client.PostOnceAsync<DeploymentResource>("/api/Spaces-1/deployments", new NewDeployment(), "a deployment", created => created.Id.Length > 0, CancellationToken.None);
    }
}
