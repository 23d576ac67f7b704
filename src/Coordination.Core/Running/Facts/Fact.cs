using System;

namespace Coordination.Core.Running;

/// <summary>Something that happened in a run. The state of a run is its facts, applied in order; nothing else changes it.</summary>
/// <param name="At">When we learned of it, by our own clock, in local time.</param>
internal abstract record Fact(DateTimeOffset At);
