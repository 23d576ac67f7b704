using System;
using System.Collections.Generic;
using System.Globalization;

namespace Coordination.Simulator.Scenarios;

/// <summary>Durations in a scenario: <c>500ms</c>, <c>90s</c>, <c>5m</c>, <c>1.5h</c>, <c>3d</c>, <c>00:05:00</c>; a bare number is seconds.</summary>
internal static class ScenarioDuration
{
    private static readonly IReadOnlyList<(string Suffix, double Seconds)> Units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text.IndexOf(':') >= 0) return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out duration) && duration >= TimeSpan.Zero;
        var number = text;
        var factor = 1.0;
        foreach (var (suffix, seconds) in Units)
        {
            if (!text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
            number = text.Substring(0, text.Length - suffix.Length);
            factor = seconds;
            break;
        }

        if (!double.TryParse(number.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
        if (value * factor > TimeSpan.FromDays(3650).TotalSeconds) return false;
        duration = TimeSpan.FromMilliseconds(Math.Round(value * factor * 1000));
        return true;
    }
}
