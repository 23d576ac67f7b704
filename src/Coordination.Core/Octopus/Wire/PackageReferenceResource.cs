namespace Coordination.Core.Octopus.Wire;

/// <summary>A package of an action, as the server sends it.</summary>
internal sealed record PackageReferenceResource
{
    /// <summary>Its id in the feed.</summary>
    public string? PackageId { get; init; }
}
