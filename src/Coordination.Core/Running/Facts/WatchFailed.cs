using System;

namespace Coordination.Core.Running;

/// <summary>The server could not be asked how tasks stand.</summary>
/// <param name="At">When that was known.</param>
/// <param name="Failure">Why.</param>
/// <param name="Since">Since when no such request has succeeded.</param>
internal sealed record WatchFailed(DateTimeOffset At, Failure Failure, DateTimeOffset Since) : Fact(At);
