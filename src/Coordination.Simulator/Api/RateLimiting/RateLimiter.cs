using System;
using System.Collections.Generic;
using System.Globalization;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.RateLimiting;

/// <summary>
/// Holds each user to the server's limit, before anything else is looked at. The form of the two headers is that of the IETF's
/// draft for RateLimit headers; that Octopus's have it is assumed.
/// </summary>
internal sealed class RateLimiter(RateLimit limit, bool reasonsInErrors)
{
    private readonly Dictionary<string, TokenBucket> _buckets = new(StringComparer.Ordinal);

    public SimResponse Limit(User user, DateTimeOffset now, Func<SimResponse> answer)
    {
        if (limit.PerMinute == 0)
            return answer();

        var bucket = BucketOf(user, now);
        var response = bucket.Take(now) ? Answered(answer) : Refused(bucket);
        return response
            .With("Octopus-RateLimit", Text("\"default\";r={0};t={1}", bucket.Left, Seconds(bucket.Wait)))
            .With("Octopus-RateLimit-Policy", Text("\"default\";q={0};w=60", limit.PerMinute));
    }

    private SimResponse Answered(Func<SimResponse> answer)
    {
        try
        {
            return answer();
        }
        catch (Refusal refusal)
        {
            return ErrorAnswers.Of(refusal, reasonsInErrors);
        }
    }

    private static int Seconds(TimeSpan wait) => (int)Math.Ceiling(wait.TotalSeconds);

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);

    private TokenBucket BucketOf(User user, DateTimeOffset now)
    {
        if (!_buckets.TryGetValue(user.Id, out var bucket))
            _buckets.Add(user.Id, bucket = new TokenBucket(limit.PerMinute / 60.0, limit.Burst, now));
        return bucket;
    }

    private SimResponse Refused(TokenBucket bucket)
    {
        var response = ErrorAnswers.Of(Refuse.TooMany(), reasonsInErrors);
        return limit.SaysRetryAfter ? response.With("Retry-After", Seconds(bucket.Wait).ToString(CultureInfo.InvariantCulture)) : response;
    }
}
