using System;

namespace Coordination.Simulator.Scenarios;

/// <summary>The answer of a person who is simulated, too.</summary>
/// <param name="After">How long after the question.</param>
/// <param name="Answer">Proceed or Abort; Fail, Retry, Ignore or Exclude.</param>
internal sealed record PlannedAnswer(TimeSpan After, string Answer);
