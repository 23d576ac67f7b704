using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Simulator.Api;

/// <summary>Puts a <see cref="SimulatedServer"/> behind an <see cref="HttpClient"/> of the same process: no socket, no thread of its own.</summary>
public sealed class SimulatorHandler : HttpMessageHandler
{
    private readonly SimulatedServer _server;

    /// <summary>Answers every request, whatever host it names, with the given server.</summary>
    public SimulatorHandler(SimulatedServer server) => _server = server ?? throw new ArgumentNullException(nameof(server));

    /// <summary>Answers synchronously, or when the server's virtual latency has passed.</summary>
    /// <exception cref="HttpRequestException">A fault of the server's plan dropped the connection.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is null)
            throw new ArgumentNullException(nameof(request));

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request names no address.");
        var response = await _server
            .HandleAsync(new SimRequest(request.Method.Method, uri.AbsolutePath, uri.Query, HeadersOf(request), body), cancellationToken)
            .ConfigureAwait(false);

        return response.ConnectionDropped
            ? throw new HttpRequestException(
                "An error occurred while sending the request.",
                new IOException("The simulated server closed the connection before it answered."))
            : Message(response, request);
    }

    private static IEnumerable<KeyValuePair<string, string>> HeadersOf(HttpRequestMessage request)
    {
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers = request.Headers;
        if (request.Content is not null)
            headers = headers.Concat(request.Content.Headers);
        return headers.Select(header => new KeyValuePair<string, string>(header.Key, string.Join(", ", header.Value)));
    }

    private static HttpResponseMessage Message(SimResponse response, HttpRequestMessage request)
    {
        var content = new ByteArrayContent(response.GetBody());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(response.ContentType);
        var message = new HttpResponseMessage((HttpStatusCode)response.Status) { Content = content, RequestMessage = request };
        foreach (var header in response.Headers)
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return message;
    }
}
