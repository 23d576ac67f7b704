namespace Coordination.Core.Locking;

/// <summary>How far a hold reaches.</summary>
internal enum LockScope
{
    /// <summary>The process that took it, and what runs under it.</summary>
    Process,

    /// <summary>The server task that took it: its later steps, too.</summary>
    Task,
}
