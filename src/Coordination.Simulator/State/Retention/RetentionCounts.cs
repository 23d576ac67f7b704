using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>How many releases of each phase were kept so far.</summary>
internal sealed class RetentionCounts(DateTimeOffset now)
{
    private readonly Dictionary<string, int> _kept = new(StringComparer.Ordinal);

    /// <summary>Until when a release is kept in a phase: the largest instant for ever, the smallest not at all.</summary>
    public DateTimeOffset Expires(string phase, RetentionPeriod period, DateTimeOffset since)
    {
        if (period.ShouldKeepForever) return DateTimeOffset.MaxValue;
        if (period.Unit is "Days") return since.AddDays(period.QuantityToKeep) is var end && end > now ? end : DateTimeOffset.MinValue;
        _kept.TryGetValue(phase, out var kept);
        if (kept >= period.QuantityToKeep) return DateTimeOffset.MinValue;
        _kept[phase] = kept + 1;
        return DateTimeOffset.MaxValue;
    }
}
