using System;
using System.Globalization;

namespace Coordination.Tool.Rendering;

/// <summary>Durations as people say them: <c>8s</c>, <c>6m 05s</c>, <c>1h 02m</c>.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan duration)
    {
        var seconds = (long)Math.Round(duration.TotalSeconds);
        if (seconds < 60)
            return seconds.ToString(CultureInfo.InvariantCulture) + "s";
        if (seconds < 3600)
            return string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}m {seconds % 60:00}s");
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}h {seconds / 60 % 60:00}m");
    }

    /// <summary>For an axis: without the smaller unit where it is zero.</summary>
    public static string OfTick(TimeSpan duration) => Of(duration).Replace(" 00s", string.Empty, StringComparison.Ordinal).Replace(" 00m", string.Empty, StringComparison.Ordinal);

    public static string OfMaybe(TimeSpan? duration) => duration is null ? "-" : Of(duration.Value);
}
