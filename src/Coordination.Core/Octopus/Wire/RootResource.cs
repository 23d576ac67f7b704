namespace Coordination.Core.Octopus.Wire;

/// <summary>The root document of a server, which anybody may read.</summary>
internal sealed record RootResource
{
    /// <summary>What answers; <c>Octopus Deploy</c>.</summary>
    public string Application { get; init; } = string.Empty;

    /// <summary>Version of the server, e.g. <c>2026.3.1204</c>.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>Where the server's resources are, and those of its default space.</summary>
    public Links Links { get; init; } = [];
}
