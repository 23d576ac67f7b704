using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulator.Api;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Coordination.Tool.Serving;

/// <summary>Puts a simulated server behind a socket of this machine that no other machine can reach.</summary>
/// <remarks>Kestrel alone, without a host: nothing reads configuration or the environment, nothing takes signals, and it starts at once.</remarks>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;

    private LoopbackServer(KestrelServer kestrel) => _kestrel = kestrel;

    /// <summary>Where it listens, without a trailing slash.</summary>
    public string Address => _kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single().TrimEnd('/');

    /// <summary>Starts to listen.</summary>
    /// <param name="server">What answers.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LoopbackServer> StartAsync(SimulatedServer server, int port, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var loopback = new LoopbackServer(new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance));
        await loopback._kestrel.StartAsync(new SimulatorApplication(server), cancellationToken).ConfigureAwait(false);
        return loopback;
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that wait for an answer are not waited for: the simulated server ends with its process.
        await _kestrel.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _kestrel.Dispose();
    }
}
