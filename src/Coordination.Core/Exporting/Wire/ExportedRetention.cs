namespace Coordination.Core.Exporting.Wire;

/// <summary>How long releases are kept.</summary>
internal sealed record ExportedRetention
{
    /// <summary><c>Days</c> or <c>Items</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>How many.</summary>
    public int QuantityToKeep { get; init; }

    /// <summary>Whether all are kept.</summary>
    public bool ShouldKeepForever { get; init; }
}
