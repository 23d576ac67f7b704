namespace Coordination;

/// <summary>What is needed to connect to an Octopus Server. Holds a secret, so its text shows none of it.</summary>
public sealed class ConnectionRequest
{
    /// <summary>Address of the server with any virtual directory, e.g. <c>https://octopus.example.com/octo</c>; a trailing <c>/api</c> or <c>/app</c> is ignored.</summary>
    public required string Server { get; init; }

    /// <summary>An API key (<c>API-…</c>); this or <see cref="AccessToken"/> is needed.</summary>
    public string? ApiKey { get; init; }

    /// <summary>A bearer token, as OpenID Connect gives one.</summary>
    public string? AccessToken { get; init; }

    /// <summary>Id, name or slug of the space; null for the user's default space.</summary>
    public string? Space { get; init; }

    /// <summary>Requests a minute that everything that waits may use together; null for the default of 30. At least 1.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Where address and key were found, in words, e.g. <c>the variables of the Octopus step</c>; shown in errors.</summary>
    public string Source { get; init; } = "the parameters";

    /// <summary>Address and space, without the secret.</summary>
    public override string ToString() => Space is null ? Server : Server + ", space " + Space;
}
