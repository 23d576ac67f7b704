namespace Coordination.Core.Waiting.Watching;

/// <summary>What a watched task is doing, as far as it matters for how soon to ask again.</summary>
internal enum WatchedPhase
{
    /// <summary>It waits in the server's queue.</summary>
    Queued,

    /// <summary>It runs, or is being cancelled.</summary>
    Running,

    /// <summary>It waits for a person.</summary>
    Paused,

    /// <summary>The server does not show it.</summary>
    Missing,
}
