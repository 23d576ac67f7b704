using System;
using System.Globalization;

namespace Coordination.PowerShell.Parameters;

/// <summary>Turns what a user gave for a duration into one, or says in words why not.</summary>
internal static class Durations
{
    /// <summary>Longest duration that timers can wait for, with room to spare.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    /// <summary>Converts a text, a number of seconds, a decimal number of days or a <see cref="TimeSpan"/>.</summary>
    /// <param name="value">What the user gave, unwrapped.</param>
    /// <param name="duration">The duration, longer than zero.</param>
    /// <returns>What is wrong with the value, in a sentence; null when nothing is.</returns>
    public static string? Convert(object? value, out TimeSpan duration)
    {
        var read = Read(value);
        duration = read ?? TimeSpan.Zero;

        if (read is null)
            return "'" + System.Convert.ToString(value, CultureInfo.InvariantCulture) + "' is not a duration. " + DurationText.Forms;
        if (duration <= TimeSpan.Zero)
            return "A duration must be longer than zero; '" + System.Convert.ToString(value, CultureInfo.InvariantCulture) + "' is not.";
        return duration > Longest
            ? "A duration can be 20 days at most; '" + System.Convert.ToString(value, CultureInfo.InvariantCulture) + "' is longer."
            : null;
    }

    /// <summary>The same without regard to its length; null when it is no duration.</summary>
    internal static TimeSpan? Read(object? value) => value switch
    {
        TimeSpan span => span,
        string text => DurationText.Read(text),

        // PowerShell takes 2d for the decimal number 2, and hands over nothing else of it. (Of 90s it makes 90, which is right.)
        decimal days => DurationText.OfSeconds((double)days * TimeSpan.FromDays(1).TotalSeconds),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double
            => DurationText.OfSeconds(System.Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => null,
    };
}
