using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>People whom a task waits for.</summary>
/// <param name="What">What for and by whom, e.g. <c>approval by Release managers</c>.</param>
/// <param name="Since">Since when, by the server's clock.</param>
/// <param name="IsGuidance">Whether they are asked what to do about a failure.</param>
/// <param name="Node">Id of the node of the log that waits; null where the server does not say.</param>
internal sealed record AwaitedPeople(string What, DateTimeOffset Since, bool IsGuidance, string? Node);
