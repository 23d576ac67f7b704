using System;

namespace Coordination.Core.Locking;

/// <summary>Since when this observer sees something unchanged.</summary>
/// <param name="Of">What: a nonce, a task.</param>
/// <param name="Value">What it saw of it.</param>
/// <param name="Since">Since when, by its own clock.</param>
internal sealed record FirstSight(string Of, long Value, DateTimeOffset Since);
