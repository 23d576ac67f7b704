using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Benchmarks.Reporting;

/// <summary>The value that a given part of all values does not exceed.</summary>
internal static class Quantile
{
    public static double Of(IEnumerable<double> values, double part)
    {
        var ordered = values.Order().ToList();
        return ordered[Math.Clamp((int)Math.Ceiling(part * ordered.Count) - 1, 0, ordered.Count - 1)];
    }

    public static double Median(IEnumerable<double> values) => Of(values, 0.5);
}
