namespace Coordination.PowerShell.Connections;

/// <summary>A connection with what it was made from; good for as long as the session would make the same request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Connection">The connection.</param>
internal sealed record FoundConnection(ConnectionRequest Request, OctopusConnection Connection)
{
    /// <summary>Whether a request asks for what this connection is.</summary>
    public bool Answers(ConnectionRequest request) =>
        request.Server == Request.Server && request.ApiKey == Request.ApiKey
        && request.AccessToken == Request.AccessToken && request.Space == Request.Space;
}
