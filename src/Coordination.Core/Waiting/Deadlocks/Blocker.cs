namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>A task that another waits for.</summary>
/// <param name="TaskId">Its id.</param>
/// <param name="How">How the other waits for it, in words that its name completes, e.g. <c>waits for</c> or <c>waits for the lock 'db', which is held by</c>.</param>
internal sealed record Blocker(string TaskId, string How);
