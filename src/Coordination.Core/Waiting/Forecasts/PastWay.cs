using System;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>How long an earlier deployment took from one mark to another.</summary>
/// <param name="Time">The time.</param>
/// <param name="IsOfSameProcess">Whether it was by the same process.</param>
internal sealed record PastWay(TimeSpan Time, bool IsOfSameProcess);
