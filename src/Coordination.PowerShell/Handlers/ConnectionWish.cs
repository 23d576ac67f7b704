namespace Coordination.PowerShell.Handlers;

/// <summary>What a user gave to Connect-OctopusServer; null for what was left out. Not a record: its text would show the secrets.</summary>
internal sealed class ConnectionWish
{
    /// <summary>Address of the server.</summary>
    public string? Server { get; init; }

    /// <summary>The API key.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The bearer token.</summary>
    public string? AccessToken { get; init; }

    /// <summary>Id, name or slug of the space.</summary>
    public string? Space { get; init; }

    /// <summary>Requests a minute.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Whether a key or a token was given.</summary>
    public bool HasSecret => ApiKey is not null || AccessToken is not null;
}
