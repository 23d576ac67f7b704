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
                AccessToken = wish.AccessToken ?? known?.AccessToken,
                Space = wish.Space ?? known?.Space,
                RequestsPerMinute = wish.RequestsPerMinute ?? known?.RequestsPerMinute,
                Source = known is null || known == facts.Slot.Given ? "the parameters" : "the parameters, with the key of " + known.Source,
            };
        }

        var found = KnownServers.Of(facts, keyIsGiven: wish.HasSecret)
            ?? (wish.HasSecret ? null : facts.Slot.Given)
            ?? throw new CoordinationException(ConnectionFailures.NotConnected);
        return new ConnectionRequest
        {
            Server = found.Server,
            ApiKey = wish.HasSecret ? wish.ApiKey : found.ApiKey,
            AccessToken = wish.HasSecret ? wish.AccessToken : found.AccessToken,
            Space = wish.Space ?? found.Space,
            RequestsPerMinute = wish.RequestsPerMinute ?? found.RequestsPerMinute,
            Source = found.Source,
        };
    }

    // A key is only ever sent to the server that it was stored with.
    private static ConnectionRequest? Known(string server, SessionFacts facts)
    {
        if (facts.Slot.Given is { } given && IsSame(given.Server, server))
            return given;
        return KnownServers.Of(facts) is { } known && IsSame(known.Server, server) ? known : null;
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(one.TrimEnd('/'), other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
