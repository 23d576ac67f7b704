using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Simulated.Tests.BadInput;

/// <summary>A server that cannot be reached is told with its address, after a finite time.</summary>
public sealed class UnreachableServerTests
{
    [Fact]
    public void It_is_one_failure_that_names_the_address()
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var engine = new CoordinationEngine(new EngineSettings { Time = time, NewHandler = () => new NoNetwork(), Seed = 1 });
        var request = new ConnectionRequest { Server = "https://no-such-octopus.example.com", ApiKey = "API-SECRET" };

        var refused = Assert.Throws<CoordinationException>(() => time.Run(() => engine.ConnectAsync(request, CancellationToken.None)));

        var failure = Assert.Single(refused.Failures);
        Assert.Equal(("ServerUnreachable", FailureKind.Unreachable), (failure.Id, failure.Kind));
        Assert.Contains("no-such-octopus.example.com", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("API-SECRET", failure.ToString(), StringComparison.Ordinal);
        Assert.InRange(time.GetUtcNow() - DateTimeOffset.UnixEpoch, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }

    private sealed class NoNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known", new System.Net.Sockets.SocketException(11001)));
    }
}
