using System;
using Coordination.Core.Waiting.Forecasts;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server showed the last successful deployment.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="Past">The deployment; null where there is none, or none that the key can see.</param>
internal sealed record PastShown(DateTimeOffset At, PastDeployment? Past) : WaitFact(At);
