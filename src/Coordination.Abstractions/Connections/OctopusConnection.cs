namespace Coordination;

/// <summary>A connection to one space of an Octopus Server, as users see and pass it. Holds no secret.</summary>
public sealed class OctopusConnection
{
    /// <summary>Address of the server, with any virtual directory and without a trailing slash.</summary>
    public required string Server { get; init; }

    /// <summary>Id of the space, e.g. <c>Spaces-1</c>; null on servers older than 2019, which have none.</summary>
    public string? SpaceId { get; init; }

    /// <summary>Name of the space; null on servers that have none.</summary>
    public string? Space { get; init; }

    /// <summary>Name of the user whom the key belongs to.</summary>
    public required string User { get; init; }

    /// <summary>Version of the server, e.g. <c>2026.3.1204</c>.</summary>
    public required string ServerVersion { get; init; }

    /// <summary>Requests a minute that everything that waits on this server uses together.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>Where address and key were found, in words.</summary>
    public required string Source { get; init; }

    /// <summary>Address, space and user.</summary>
    public override string ToString() => (Space is null ? string.Empty : Space + " on ") + Server + " as " + User;
}
