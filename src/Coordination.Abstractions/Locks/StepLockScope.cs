namespace Coordination;

/// <summary>How far a hold of a lock reaches.</summary>
public enum StepLockScope
{
    /// <summary>The process that took it, until its block ends.</summary>
    Process,

    /// <summary>The server task that took it: its later steps pass, until it is unlocked or the task ends.</summary>
    Task,
}
