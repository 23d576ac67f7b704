using System;
using System.Globalization;

namespace Coordination.PowerShell.Parameters;

/// <summary>Turns what a user gave for a point in time into one: a time, or how far from now it is.</summary>
internal static class Instants
{
    /// <summary>Converts a time, a text, a <see cref="TimeSpan"/>, or a number, which is one of seconds.</summary>
    /// <param name="value">What the user gave, unwrapped.</param>
    /// <param name="isPast">Whether a duration counts back from now.</param>
    /// <param name="now">The time. A text that names no zone is of the zone of this machine, as a <see cref="DateTime"/> is.</param>
    /// <param name="instant">The time; null where the value is blank, as an empty cell of a table is.</param>
    /// <returns>What is wrong with the value, in a sentence; null when nothing is.</returns>
    public static string? Convert(object? value, bool isPast, DateTimeOffset now, out DateTimeOffset? instant)
    {
        instant = value switch
        {
            DateTimeOffset time => time,
            DateTime time => new DateTimeOffset(time),
            string text when !IsDuration(text) => Read(text),
            _ => From(now, Durations.Read(value), isPast),
        };
        return instant is not null || value is string blank && string.IsNullOrWhiteSpace(blank)
            ? null
            : "'" + System.Convert.ToString(value, CultureInfo.InvariantCulture) + "' is not a time. " + Forms(isPast, now);
    }

    /// <summary>A text with a colon is a time of day here, not a duration as it is elsewhere.</summary>
    private static bool IsDuration(string text) => text.IndexOf(':') < 0 && DurationText.Read(text) is not null;

    private static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? time : null;

    private static DateTimeOffset? From(DateTimeOffset now, TimeSpan? duration, bool isPast)
    {
        if (duration is not { } span || span <= TimeSpan.Zero)
            return null;
        if (isPast)
            return span < now - DateTimeOffset.MinValue ? now - span : null;
        return span < DateTimeOffset.MaxValue - now ? now + span : null;
    }

    private static string Forms(bool isPast, DateTimeOffset now)
    {
        var day = (isPast ? now.AddDays(-1) : now.AddDays(1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return "Write how " + (isPast ? "long ago it was" : "soon it comes") + ", as 90m, 24h or 7d, or a date, as " + day + " or '" + day + " 08:00'.";
    }
}
