using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Unit.Tests.Octopus.Support;

/// <summary>Answers requests from a script: for each method and address with its query, in order; the last answer stays. What is not in the script fails the test.</summary>
internal sealed class StubServer(ManualTime time) : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>>> _script = new(StringComparer.Ordinal);

    public List<SeenRequest> Seen { get; } = [];

    public bool IsDisposed { get; private set; }

    public IEnumerable<string> Lines => Seen.Select(request => request.Line);

    public static HttpResponseMessage Answer(int status, string body, string mediaType = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public StubServer On(string line, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        if (!_script.TryGetValue(line, out var queue))
            _script.Add(line, queue = new());
        queue.Enqueue(answer);
        return this;
    }

    public StubServer On(string line, Func<HttpResponseMessage> answer) => On(line, (_, _) => Task.FromResult(answer()));

    public StubServer On(string line, string json) => On(line, 200, json);

    public StubServer On(string line, int status, string body, string mediaType = "application/json") => On(line, () => Answer(status, body, mediaType));

    public StubServer Html(string line, int status, string html) => On(line, status, html, "text/html");

    public StubServer Throws(string line, Exception exception) => On(line, (_, _) => Task.FromException<HttpResponseMessage>(exception));

    /// <summary>Takes the request and never answers.</summary>
    public StubServer Hangs(string line) => On(line, (_, token) =>
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        token.Register(() => never.TrySetCanceled(token));
        return never.Task;
    });

    /// <summary>Forgets what was to be answered there.</summary>
    public StubServer Forget(string line)
    {
        _script.Remove(line);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = request.Method + " " + request.RequestUri!.PathAndQuery;
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var key = request.Headers.TryGetValues("X-Octopus-ApiKey", out var keys) ? keys.Single() : null;
        Seen.Add(new SeenRequest(line, time.Seconds, Environment.CurrentManagedThreadId, key, request.Headers.Authorization?.ToString(), request.Headers.UserAgent.ToString(), body));
        if (!_script.TryGetValue(line, out var queue))
            throw new InvalidOperationException("Not in the script: " + line);
        return await (queue.Count > 1 ? queue.Dequeue() : queue.Peek())(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
