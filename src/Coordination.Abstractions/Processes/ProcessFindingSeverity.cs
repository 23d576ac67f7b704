namespace Coordination;

/// <summary>How bad a finding is.</summary>
public enum ProcessFindingSeverity
{
    /// <summary>It may be meant so.</summary>
    Warning,

    /// <summary>It cannot work, or cannot be saved.</summary>
    Error,
}
