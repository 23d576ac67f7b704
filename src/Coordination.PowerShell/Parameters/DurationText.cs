using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.PowerShell.Parameters;

/// <summary>
/// Reads durations: <c>90s</c>, <c>5m</c>, <c>1.5h</c>, <c>2d</c>, <c>1h30m</c>, <c>00:05:00</c>; a bare number is seconds, which
/// PowerShell by itself would take for days or for ten-millionths of a second. The same in every culture.
/// </summary>
internal static class DurationText
{
    /// <summary>How a duration is written, for messages.</summary>
    public const string Forms = "Write 90s, 5m, 1.5h, 2d, 00:05:00, or a number of seconds.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Regex Units = new(
        @"^(?:(?<number>[0-9]+(?:\.[0-9]+)?)\s*(?<unit>ms|s|m|h|d)\s*)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience);

    private static readonly Dictionary<string, double> SecondsPerUnit = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ms"] = 0.001,
        ["s"] = 1,
        ["m"] = 60,
        ["h"] = 3600,
        ["d"] = 86400,
    };

    /// <summary>Reads a text; null when it is no duration.</summary>
    public static TimeSpan? Read(string text)
    {
        text = text.Trim();
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return OfSeconds(seconds);
        if (text.IndexOf(':') >= 0)
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;

        var match = Units.Match(text);
        if (!match.Success)
            return null;
        double sum = 0;
        for (var i = 0; i < match.Groups["number"].Captures.Count; i++)
        {
            var number = double.Parse(match.Groups["number"].Captures[i].Value, CultureInfo.InvariantCulture);
            sum += number * SecondsPerUnit[match.Groups["unit"].Captures[i].Value];
        }

        return OfSeconds(sum);
    }

    /// <summary>A number of seconds as a duration; null when it is too large for one, or no number.</summary>
    public static TimeSpan? OfSeconds(double seconds) =>
        Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
}
