using System;
using System.Globalization;

namespace Coordination.Simulator.Api.Resources;

/// <summary>Durations as the server tells them to people: "32 seconds", "1 minute", "8 minutes", "23 hours" (recorded in tasks and dashboards).</summary>
internal static class EnglishDuration
{
    public static string Of(TimeSpan duration)
    {
        if (duration.TotalSeconds <= 60)
            return Counted(duration.TotalSeconds, "second");
        if (duration.TotalMinutes < 60)
            return Counted(duration.TotalMinutes, "minute");
        return duration.TotalHours < 24 ? Counted(duration.TotalHours, "hour") : Counted(duration.TotalDays, "day");
    }

    private static string Counted(double amount, string unit)
    {
        var count = (long)Math.Round(amount, MidpointRounding.AwayFromZero);
        return count.ToString(CultureInfo.InvariantCulture) + " " + unit + (count == 1 ? string.Empty : "s");
    }
}
