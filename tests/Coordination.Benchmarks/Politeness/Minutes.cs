using System;
using System.Collections.Generic;

namespace Coordination.Benchmarks.Politeness;

/// <summary>Counts by the minute.</summary>
internal static class Minutes
{
    /// <summary>The most of these, in the order of time, within any minute.</summary>
    public static int Most(IReadOnlyList<DateTimeOffset> instants)
    {
        var most = 0;
        var first = 0;
        for (var last = 0; last < instants.Count; last++)
        {
            while (instants[last] - instants[first] >= TimeSpan.FromMinutes(1))
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
