using System;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Tells several what the server says about too many requests.</summary>
internal sealed class ThrottleSignals(params IThrottleSignal[] signals) : IThrottleSignal
{
    /// <inheritdoc/>
    public void Throttled(TimeSpan? retryAfter) => Array.ForEach(signals, signal => signal.Throttled(retryAfter));

    /// <inheritdoc/>
    public void Allowed(int requestsPerMinute) => Array.ForEach(signals, signal => signal.Allowed(requestsPerMinute));
}
