using System;

namespace Coordination.Core.Waiting.Facts;

/// <summary>Something that became known to a wait.</summary>
/// <param name="At">When, by our clock.</param>
internal abstract record WaitFact(DateTimeOffset At);
