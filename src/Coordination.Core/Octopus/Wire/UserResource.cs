namespace Coordination.Core.Octopus.Wire;

/// <summary>A user, as the server sends it.</summary>
internal sealed record UserResource
{
    /// <summary>E.g. <c>Users-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The name to sign in with.</summary>
    public string Username { get; init; } = string.Empty;

    /// <summary>The name for people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
