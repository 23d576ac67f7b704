using System;

namespace Coordination.Core.Running;

/// <summary>A look at what is deployed where nodes want to go has ended.</summary>
/// <param name="At">When.</param>
/// <param name="Sent">When it began.</param>
/// <param name="Failure">Why the server did not show all of it; null where it did.</param>
internal sealed record PlacesLookedAt(DateTimeOffset At, DateTimeOffset Sent, Failure? Failure) : Fact(At);
