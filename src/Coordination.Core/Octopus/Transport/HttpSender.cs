using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Transport.Silence;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Sends a request once and says how that ended. Everything that uses one server with one key shares a sender, and with it the connections.</summary>
/// <param name="handler">What carries requests; disposed with the sender.</param>
/// <param name="credential">What signs them.</param>
/// <param name="time">The clock.</param>
/// <param name="throttle">Who is told what the server says about too many requests.</param>
/// <param name="silence">Who is told when the server does not answer.</param>
internal sealed class HttpSender(HttpMessageHandler handler, Credential credential, TimeProvider time, IThrottleSignal throttle, ServerSilence silence) : IDisposable
{
    private readonly HttpClient _http = HttpClientFactory.NewClient(handler);

    /// <summary>What signs the requests.</summary>
    public Credential Credential => credential;

    /// <summary>Sends once. Throws only when the caller's token ends it.</summary>
    public async Task<Attempt> SendAsync(ApiRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var message = request.ToMessage();
        credential.Sign(message);
        using var deadline = new Deadline(time, limit, cancellationToken);
        using var sent = silence.Begin(request);
        try
        {
            var answer = await ExchangeAsync(message, deadline.Token).ConfigureAwait(false);
            sent?.Answered();
            return new Attempt(answer);
        }
        catch (Exception exception) when (FaultReading.Of(exception) is { } fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new Attempt(deadline.HasPassed ? new Fault(FaultKind.TimedOut, exception) : fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<ApiAnswer> ExchangeAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);

        // Reading a body takes no token on netstandard2.0; taking the connection away ends it.
        using var stop = cancellationToken.Register(response.Dispose);
        var body = response.Content is null ? [] : await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        var retryAfter = RetryAfter.Of(response, time.GetUtcNow());
        if (response.StatusCode == (System.Net.HttpStatusCode)429 || retryAfter is not null)
            throttle.Throttled(retryAfter);
        if (RateLimitPolicy.PerMinute(response) is { } perMinute)
            throttle.Allowed(perMinute);
        return new ApiAnswer((int)response.StatusCode, body, response.Content?.Headers.ContentType?.MediaType)
        {
            RetryAfter = retryAfter,
            Location = response.Headers.Location,
        };
    }
}
