namespace Coordination;

/// <summary>Where a process is rehearsed.</summary>
/// <param name="Environment">Name, id or slug of the environment.</param>
public sealed record RehearsalPlace(string Environment)
{
    /// <summary>Name, id or slug of the channel of the release; null for the project's default channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Name, id or slug of the tenant; null for none.</summary>
    public string? Tenant { get; init; }
}
