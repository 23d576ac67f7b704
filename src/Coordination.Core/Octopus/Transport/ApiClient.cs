using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Failures;

namespace Coordination.Core.Octopus.Transport;

/// <summary>
/// What one connection asks of its server: links in, resources out. Passing faults of requests that may be repeated are waited out;
/// what then still fails is a <see cref="CoordinationException"/>.
/// </summary>
internal sealed class ApiClient(ServerAddress server, HttpSender sender, Repeater repeater, RetryOptions options, ConnectionGate gate)
{
    private readonly AnswerReading _answers = new(new FailureMaker(server, sender.Credential, options.RequestLimit));
    private int _sent;

    /// <summary>Where the server is.</summary>
    public ServerAddress Server => server;

    /// <summary>How many requests were sent, repetitions included.</summary>
    public int RequestsSent => Volatile.Read(ref _sent);

    /// <summary>Reads a resource.</summary>
    /// <param name="link">Where it is; every <c>{…}</c> expanded.</param>
    /// <param name="about">What it is, in words that complete a sentence.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<T> GetAsync<T>(string link, string about, CancellationToken cancellationToken)
        where T : class
    {
        var request = NewRequest(HttpMethod.Get, link, about, body: null);
        return _answers.Read<T>(request, await RepeatAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a resource for one who asks again anyway: once, so that he hears at once that the server is away.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public async Task<T> GetOnceAsync<T>(string link, string about, CancellationToken cancellationToken)
        where T : class
    {
        var request = NewRequest(HttpMethod.Get, link, about, body: null);
        return _answers.Read<T>(request, await SendAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a resource that may be absent: null when the server itself says that there is none (404).</summary>
    public async Task<T?> FindAsync<T>(string link, string about, CancellationToken cancellationToken)
        where T : class
    {
        var request = NewRequest(HttpMethod.Get, link, about, body: null);
        var attempt = await RepeatAsync(request, cancellationToken).ConfigureAwait(false);
        return attempt.Answer is { Status: 404, IsHtml: false } ? null : _answers.Read<T>(request, attempt);
    }

    /// <summary>Posts what does no harm when it arrives twice. Null where the server did it and says nothing.</summary>
    public async Task<T?> PostRepeatableAsync<T>(string link, object body, string about, CancellationToken cancellationToken)
        where T : class
    {
        var request = NewRequest(HttpMethod.Post, link, about, body);
        var attempt = await RepeatAsync(request, cancellationToken).ConfigureAwait(false);
        return attempt.Answer is { IsSuccess: true, Body.Length: 0 } ? null : _answers.Read<T>(request, attempt);
    }

    /// <summary>Posts what must not be carried out twice: once, and never again by itself.</summary>
    /// <param name="link">Where to.</param>
    /// <param name="body">What.</param>
    /// <param name="about">What is asked for, in words that complete a sentence.</param>
    /// <param name="isWhole">Whether an answer has all that it must have; one that has not counts as lost.</param>
    /// <param name="cancellationToken">Ends the waiting. Whether the server carries the request out is then not known.</param>
    public Task<Sent<T>> PostOnceAsync<T>(string link, object body, string about, Func<T, bool> isWhole, CancellationToken cancellationToken)
        where T : class => SendOnceAsync(NewRequest(HttpMethod.Post, link, about, body), isWhole, cancellationToken);

    /// <summary>Puts a document whose version the server compares: once, and never again by itself.</summary>
    /// <inheritdoc cref="PostOnceAsync"/>
    public Task<Sent<T>> PutOnceAsync<T>(string link, object body, string about, Func<T, bool> isWhole, CancellationToken cancellationToken)
        where T : class => SendOnceAsync(NewRequest(HttpMethod.Put, link, about, body), isWhole, cancellationToken);

    /// <summary>Deletes by id, which does no harm when it arrives twice. That it is gone already is no failure.</summary>
    public async Task DeleteAsync(string link, string about, CancellationToken cancellationToken)
    {
        var request = NewRequest(HttpMethod.Delete, link, about, body: null);
        var attempt = await RepeatAsync(request, cancellationToken).ConfigureAwait(false);
        var isGone = attempt.Answer is { IsSuccess: true } or { Status: 404, IsHtml: false };
        if (!isGone)
            throw new CoordinationException(_answers.Failures.Of(request, attempt), attempt.Fault?.Cause);
    }

    /// <summary>The failure of an answer that lacks something without which we cannot go on.</summary>
    public CoordinationException Lacking(string what) => new(_answers.Failures.Lacking(what));

    private async Task<Sent<T>> SendOnceAsync<T>(ApiRequest request, Func<T, bool> isWhole, CancellationToken cancellationToken)
        where T : class => _answers.Outcome(request, await SendAsync(request, cancellationToken).ConfigureAwait(false), isWhole);

    private ApiRequest NewRequest(HttpMethod method, string link, string about, object? body)
    {
        var uri = server.Resolve(link) ?? throw Lacking("a link to " + about + " that stays on the server");
        return new ApiRequest(method, uri, about) { Body = body is null ? null : OctopusJson.Write(body) };
    }

    private Task<Attempt> RepeatAsync(ApiRequest request, CancellationToken cancellationToken) =>
        repeater.RunAsync(token => SendAsync(request, token), cancellationToken);

    private Task<Attempt> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        gate.ThrowIfClosed(server);
        Interlocked.Increment(ref _sent);
        return sender.SendAsync(request, options.RequestLimit, cancellationToken);
    }
}
