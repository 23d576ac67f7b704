using System;
using System.Globalization;

namespace Coordination.Core.Exporting.Sections;

/// <summary>Durations as a scenario writes them.</summary>
internal static class SpanText
{
    /// <summary>The longest that a scenario knows.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromDays(3650);

    /// <summary>Milliseconds are kept; what is negative is nothing.</summary>
    public static string Of(TimeSpan span)
    {
        var within = span < TimeSpan.Zero ? TimeSpan.Zero : span > _longest ? _longest : span;
        var milliseconds = (long)Math.Round(within.TotalMilliseconds);
        return milliseconds % 1000 == 0
            ? (milliseconds / 1000).ToString(CultureInfo.InvariantCulture) + "s"
            : milliseconds.ToString(CultureInfo.InvariantCulture) + "ms";
    }
}
