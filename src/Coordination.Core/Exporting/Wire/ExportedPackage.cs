namespace Coordination.Core.Exporting.Wire;

/// <summary>A package of an action.</summary>
internal sealed record ExportedPackage
{
    /// <summary>Its id in the feed.</summary>
    public string? PackageId { get; init; }
}
