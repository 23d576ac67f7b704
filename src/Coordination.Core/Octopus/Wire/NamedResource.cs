namespace Coordination.Core.Octopus.Wire;

/// <summary>Of a resource, what it is called; as the server sends it.</summary>
internal sealed record NamedResource
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;
}
