using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulator.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Tool.Serving;

/// <summary>Puts a simulated server behind a socket of this machine that no other machine can reach.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SimulatedServer _server;

    private LoopbackServer(WebApplication application, SimulatedServer server)
    {
        _application = application;
        _server = server;
    }

    /// <summary>Where it listens, without a trailing slash.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Starts to listen.</summary>
    /// <param name="server">What answers.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LoopbackServer> StartAsync(SimulatedServer server, int port, CancellationToken cancellationToken)
    {
        // The empty builder reads no configuration and no environment: nothing but this line decides where it listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        var loopback = new LoopbackServer(application, server);
        application.Run(loopback.AnswerAsync);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        loopback.Address = addresses.Addresses.Single().TrimEnd('/');
        return loopback;
    }

    public async ValueTask DisposeAsync()
    {
        // Waiting clients are not waited for: the simulated server ends with its process.
        await _application.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var response = await _server.HandleAsync(await ReadAsync(context).ConfigureAwait(false), context.RequestAborted).ConfigureAwait(false);
        if (response.ConnectionDropped)
            context.Abort();
        else
            await WriteAsync(context, response).ConfigureAwait(false);
    }

    private static async Task<SimRequest> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);

        // As it stood on the wire: the decoded path cannot tell %2F from a slash.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? target : target[..question];
        var query = question < 0 ? string.Empty : target[(question + 1)..];
        var headers = request.Headers.Select(header => new KeyValuePair<string, string>(header.Key, header.Value.ToString()));
        return new SimRequest(request.Method, path, query, headers, body.ToArray());
    }

    private static async Task WriteAsync(HttpContext context, SimResponse response)
    {
        var body = response.GetBody();
        context.Response.StatusCode = response.Status;
        foreach (var header in response.Headers)
            context.Response.Headers[header.Key] = header.Value;
        if (body.Length == 0)
            return;

        // With its length known and in one write, an answer leaves in one packet where it fits.
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
