using System;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>What comes at any time: of what has taken long already, nobody knows more than that it may well take as long again.</summary>
internal static class AnyTime
{
    /// <summary>The chance that it has not come.</summary>
    /// <param name="passed">The time that has passed.</param>
    /// <param name="half">After which time half has come.</param>
    public static double StillToCome(TimeSpan passed, TimeSpan half)
    {
        var least = Math.Max(1, half.TotalSeconds);
        return least / (least + Math.Max(0, passed.TotalSeconds));
    }
}
