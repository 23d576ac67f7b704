using System;

namespace Coordination.Core.Octopus;

/// <summary>Is told by the client what the server says about too many requests, whichever request it was that heard it.</summary>
internal interface IThrottleSignal
{
    /// <summary>The server refused a request with 429, or asked with <c>Retry-After</c> to wait.</summary>
    /// <param name="retryAfter">How long it asked to wait; null where it did not say.</param>
    void Throttled(TimeSpan? retryAfter);

    /// <summary>The server told how many requests a minute it allows this user (rate-limit headers).</summary>
    void Allowed(int requestsPerMinute);
}
