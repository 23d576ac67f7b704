namespace Coordination.PowerShell.Connections;

/// <summary>Which server, space and key a session knows without being told.</summary>
internal static class KnownServers
{
    /// <summary>Address of the server, outside of a step.</summary>
    public const string ServerVariable = "OCTOPUS_URL";

    /// <summary>The API key, outside of a step or where the step holds none.</summary>
    public const string KeyVariable = "OCTOPUS_API_KEY";

    /// <summary>Id, name or slug of the space, outside of a step.</summary>
    public const string SpaceVariable = "OCTOPUS_SPACE";

    /// <summary>The request that the session would make; null when it knows no server.</summary>
    /// <param name="facts">What the session knows.</param>
    /// <param name="keyIsGiven">Whether the user gave a key, so that none need be known.</param>
    /// <exception cref="CoordinationException">A server is known but no key for it.</exception>
    public static ConnectionRequest? Of(SessionFacts facts, bool keyIsGiven = false)
    {
        if (facts.Step is { Server: { } own } step)
        {
            return new ConnectionRequest
            {
                Server = own,
                Space = step.SpaceId,
                ApiKey = keyIsGiven ? null : step.ApiKey ?? facts.Environment(KeyVariable) ?? throw new CoordinationException(ConnectionFailures.NoKeyInStep(own)),
                Source = "the variables of the Octopus step",
            };
        }

        if (facts.Environment(ServerVariable) is not { } server)
            return null;
        return new ConnectionRequest
        {
            Server = server,
            Space = facts.Environment(SpaceVariable),
            ApiKey = keyIsGiven ? null : facts.Environment(KeyVariable) ?? throw new CoordinationException(ConnectionFailures.NoKeyInEnvironment(server)),
            Source = "the environment variables " + ServerVariable + " and " + KeyVariable,
        };
    }
}
