namespace Coordination.PowerShell.Pipeline;

/// <summary>One state of one progress bar.</summary>
/// <param name="Id">Which bar; 0 is the whole run.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Status">Where it stands, never empty.</param>
internal sealed record ProgressUpdate(int Id, string Activity, string Status)
{
    /// <summary>The bar below which this one stands; null for a bar of its own.</summary>
    public int? ParentId { get; init; }

    /// <summary>0 to 100; null where it cannot be told.</summary>
    public int? Percent { get; init; }

    /// <summary>Seconds that it usually still takes; null where that is not known.</summary>
    public int? SecondsRemaining { get; init; }

    /// <summary>Whether the bar goes away.</summary>
    public bool IsCompleted { get; init; }
}
