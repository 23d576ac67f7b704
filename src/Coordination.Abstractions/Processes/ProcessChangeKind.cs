namespace Coordination;

/// <summary>What became of a part of a process.</summary>
public enum ProcessChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It stands at another place among its like.</summary>
    Moved,

    /// <summary>It has another name.</summary>
    Renamed,

    /// <summary>A property of it has another value.</summary>
    Changed,
}
