namespace Coordination;

/// <summary>What of a step is waited for.</summary>
public enum AwaitedState
{
    /// <summary>It has started.</summary>
    Started,

    /// <summary>It has ended with success.</summary>
    Succeeded,

    /// <summary>It is done with: succeeded, failed for good, cancelled, or skipped.</summary>
    Completed,
}
