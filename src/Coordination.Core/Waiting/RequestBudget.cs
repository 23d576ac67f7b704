using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;

namespace Coordination.Core.Waiting;

/// <summary>How often the server may be asked by all that waits in this process with one key.</summary>
internal sealed class RequestBudget(TimeProvider time, int requestsPerMinute = RequestBudget.DefaultRequestsPerMinute) : IThrottleSignal
{
    /// <summary>Requests a minute while up to 300 tasks are watched.</summary>
    public const int DefaultRequestsPerMinute = 30;

    /// <inheritdoc/>
    public void Throttled(TimeSpan? retryAfter) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Allowed(int requestsPerMinute) => throw new NotSupportedException();

    /// <summary>Ends when one request may be sent.</summary>
    public Task TakeAsync(RequestPurpose purpose, CancellationToken cancellationToken) => throw new NotSupportedException(time.ToString() + requestsPerMinute);
}
