namespace Coordination.Core.Octopus.Failures;

/// <summary>The identifiers of what can fail between us and a server. They are part of the public contract.</summary>
internal static class FailureIds
{
    /// <summary>The text given as the server's address is no address.</summary>
    public const string ServerAddressInvalid = nameof(ServerAddressInvalid);

    /// <summary>Neither a key nor a token was given, or one that can be neither.</summary>
    public const string CredentialInvalid = nameof(CredentialInvalid);

    /// <summary>No connection to the server can be made.</summary>
    public const string ServerUnreachable = nameof(ServerUnreachable);

    /// <summary>The connection broke before the whole answer came.</summary>
    public const string ConnectionLost = nameof(ConnectionLost);

    /// <summary>The answer did not come in time.</summary>
    public const string RequestTimedOut = nameof(RequestTimedOut);

    /// <summary>Something else answers at that address.</summary>
    public const string NotAnOctopusServer = nameof(NotAnOctopusServer);

    /// <summary>The server does not accept the key or token.</summary>
    public const string ApiKeyRejected = nameof(ApiKeyRejected);

    /// <summary>The user lacks a permission.</summary>
    public const string PermissionMissing = nameof(PermissionMissing);

    /// <summary>What was asked for is not there, is not there any more, or is not visible to the user.</summary>
    public const string ResourceNotFound = nameof(ResourceNotFound);

    /// <summary>The server's rules do not allow it.</summary>
    public const string ServerRefused = nameof(ServerRefused);

    /// <summary>The server was asked too often.</summary>
    public const string TooManyRequests = nameof(TooManyRequests);

    /// <summary>The server, or a gateway before it, has a fault.</summary>
    public const string ServerError = nameof(ServerError);

    /// <summary>The answer is not what an Octopus Server answers.</summary>
    public const string AnswerUnreadable = nameof(AnswerUnreadable);

    /// <summary>A space of that name is not there or not visible.</summary>
    public const string SpaceNotFound = nameof(SpaceNotFound);

    /// <summary>The connection was closed by its user.</summary>
    public const string Disconnected = nameof(Disconnected);

    /// <summary>The connection was not made in this process.</summary>
    public const string NotConnected = nameof(NotConnected);
}
