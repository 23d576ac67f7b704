using System;
using Coordination.PowerShell.Connections;

namespace Coordination.PowerShell.Handlers;

/// <summary>Completes what the user gave to Connect-OctopusServer from what the session knows.</summary>
internal static class ConnectHandler
{
    /// <summary>The request to make.</summary>
    /// <exception cref="CoordinationException">Server or key are neither given nor known.</exception>
    public static ConnectionRequest Complete(ConnectionWish wish, SessionFacts facts)
    {
        if (wish.Server is { } server)
        {
            var known = wish.HasSecret ? null : Known(server, facts);
            if (!wish.HasSecret && known is null)
                throw new CoordinationException(ConnectionFailures.NoKeyGiven(server));
            return new ConnectionRequest
            {
                Server = server,
                ApiKey = wish.ApiKey ?? known?.ApiKey,
                AccessToken = wish.AccessToken,
                Space = wish.Space ?? known?.Space,
                RequestsPerMinute = wish.RequestsPerMinute,
                Source = known is null ? "the parameters" : "the parameters, with the key of " + known.Source,
            };
        }

        var found = KnownServers.Of(facts, keyIsGiven: wish.HasSecret)
            ?? throw new CoordinationException(ConnectionFailures.NotConnected);
        return new ConnectionRequest
        {
            Server = found.Server,
            ApiKey = wish.HasSecret ? wish.ApiKey : found.ApiKey,
            AccessToken = wish.AccessToken,
            Space = wish.Space ?? found.Space,
            RequestsPerMinute = wish.RequestsPerMinute,
            Source = found.Source,
        };
    }

    // A key is only ever sent to the server that it was stored with.
    private static ConnectionRequest? Known(string server, SessionFacts facts) =>
        KnownServers.Of(facts) is { } known && IsSame(known.Server, server) ? known : null;

    private static bool IsSame(string one, string other) =>
        string.Equals(one.TrimEnd('/'), other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
