using System;
using System.Globalization;

namespace Coordination.Core.Time;

/// <summary>Times as a person says them.</summary>
internal static class TimeWords
{
    /// <summary>A time of day, e.g. <c>10:42</c>.</summary>
    public static string Clock(DateTimeOffset instant) => instant.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A duration in its two largest units at most, e.g. <c>45 s</c>, <c>2 min</c>, <c>1 h 5 min</c>.</summary>
    public static string Span(TimeSpan span)
    {
        if (span < TimeSpan.FromMinutes(1))
            return Number((long)span.TotalSeconds) + " s";
        if (span < TimeSpan.FromHours(1))
            return Number((long)span.TotalMinutes) + " min";
        var hours = Number((long)span.TotalHours) + " h";
        return span.Minutes == 0 ? hours : hours + " " + Number(span.Minutes) + " min";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
