using System;
using Coordination.Core.Waiting.Forecasts;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server showed earlier deployments.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="Past">Those that succeeded there, as far as the key can see them.</param>
internal sealed record PastShown(DateTimeOffset At, EarlierDeployments Past) : WaitFact(At);
