using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Reads how many requests a server allows a user, from <c>Octopus-RateLimit-Policy</c> (servers since 2026.3) or <c>RateLimit-Policy</c>: <c>"name";q=200;w=60</c>.</summary>
internal static class RateLimitPolicy
{
    private static readonly string[] _headers = ["Octopus-RateLimit-Policy", "RateLimit-Policy"];

    /// <summary>Requests a minute, the least where several policies hold; null where nothing (readable) is said.</summary>
    public static int? PerMinute(HttpResponseMessage response)
    {
        var policies = _headers
            .SelectMany(name => response.Headers.TryGetValues(name, out var values) ? values : [])
            .SelectMany(value => value.Split(','))
            .Select(PerMinute)
            .Where(perMinute => perMinute is not null);
        return policies.Min();
    }

    private static int? PerMinute(string policy)
    {
        var quota = Parameter(policy, "q");
        var seconds = Parameter(policy, "w") ?? 60;
        return quota is null ? null : (int)Math.Min(int.MaxValue, Math.Max(1, quota.Value * 60L / seconds));
    }

    private static int? Parameter(string policy, string name)
    {
        foreach (var part in policy.Split(';'))
        {
            var pair = part.Split('=');
            if (pair.Length == 2 && string.Equals(pair[0].Trim(), name, StringComparison.OrdinalIgnoreCase)
                && int.TryParse(pair[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
                return value;
        }

        return null;
    }
}
