using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>What some earlier deployments tell of how long the next one takes. Pure.</summary>
internal static class WayStatistics
{
    /// <summary>By how much of the way a deployment is taken to differ from the usual, before it is seen how much they do.</summary>
    private const double UsualDeviation = 0.12;

    /// <summary>The same where the earlier ones were by another process.</summary>
    private const double DeviationOfOthers = 0.24;

    /// <summary>How many deviations the usual one weighs as much as: three deployments show two, which alone would be too few to judge by.</summary>
    private const int WeightOfUsual = 4;

    /// <summary>The mean time, and the standard deviation of the next one from it. Those by another process count only where there are no others.</summary>
    /// <param name="ways">At least one.</param>
    public static (TimeSpan Mean, TimeSpan Deviation) Of(IReadOnlyList<PastWay> ways)
    {
        var same = ways.Where(way => way.IsOfSameProcess).ToList();
        var usual = same.Count > 0 ? UsualDeviation : DeviationOfOthers;
        var seconds = (same.Count > 0 ? same : ways).Select(way => way.Time.TotalSeconds).ToList();
        var mean = seconds.Average();
        var squares = mean > 0 ? seconds.Sum(one => Math.Pow((one / mean) - 1, 2)) : 0;
        var variance = ((WeightOfUsual * usual * usual) + squares) / (WeightOfUsual + seconds.Count - 1);

        // The mean of a few is itself not the usual time.
        var deviation = Math.Sqrt(variance * (1 + (1.0 / seconds.Count)));
        return (TimeSpan.FromSeconds(mean), TimeSpan.FromSeconds(mean * deviation));
    }
}
