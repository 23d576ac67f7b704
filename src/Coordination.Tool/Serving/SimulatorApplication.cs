using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Simulator.Api;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Coordination.Tool.Serving;

/// <summary>Hands the simulated server what comes in over HTTP, and sends on what it answers.</summary>
internal sealed class SimulatorApplication(SimulatedServer server) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var request = await ReadAsync(context).ConfigureAwait(false);
        var response = await server.HandleAsync(request, context.RequestAborted).ConfigureAwait(false);
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
