using System;
using System.Net.Http;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Reads how long an answer asks to wait.</summary>
internal static class RetryAfter
{
    /// <summary>The wait, from seconds or from a date. A date is measured against the answer's own clock, for ours may go wrong. Never negative; null where nothing (readable) is asked.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - (response.Headers.Date ?? now));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
