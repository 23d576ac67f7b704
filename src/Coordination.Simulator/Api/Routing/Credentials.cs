using System;
using System.Linq;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Routing;

/// <summary>Who sends a request: by API key in the header or the query, or by bearer token.</summary>
internal static class Credentials
{
    private const string Bearer = "Bearer ";

    /// <summary>The user whose key the request carries.</summary>
    /// <exception cref="Refusal">401: no key, or none that somebody has.</exception>
    public static User UserOf(SimRequest request, QueryParameters query, OctopusServer server)
    {
        var key = KeyOf(request, query);
        if (string.IsNullOrEmpty(key))
            throw Refuse.NotSignedIn(keyGiven: false);
        return server.Users.FirstOrDefault(user => user.IsActive && !(user.ApiKeyExpires <= server.Now) && string.Equals(user.ApiKey, key, StringComparison.Ordinal))
            ?? throw Refuse.NotSignedIn(keyGiven: true);
    }

    private static string? KeyOf(SimRequest request, QueryParameters query)
    {
        if (request.Headers.TryGetValue("X-Octopus-ApiKey", out var key) && key.Length > 0)
            return key;
        if (request.Headers.TryGetValue("Authorization", out var authorization) && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return authorization.Substring(Bearer.Length).Trim();
        return query.Text("apikey");
    }
}
