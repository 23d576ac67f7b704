using System;
using Coordination.Core.Waiting.Forecasts;

namespace Coordination.Core.Waiting.Logs;

/// <summary>What somebody who watches a log says of when it will show what he waits for.</summary>
/// <param name="IsPending">Whether he will know more soon, so that readings before are not worth much.</param>
/// <param name="Forecast">When it is expected; null where he does not know.</param>
internal sealed record Outlook(bool IsPending, StepForecast? Forecast)
{
    /// <summary>Of what comes at any time, half comes within as long as the task has run already, and this.</summary>
    private static readonly TimeSpan _atLeast = TimeSpan.FromSeconds(10);

    /// <summary>That of who has not said anything yet.</summary>
    public static Outlook Pending { get; } = new(IsPending: true, null);

    /// <summary>When a reading is worth a request after one that did not show it.</summary>
    /// <param name="read">When it was read.</param>
    /// <param name="load">What else is to be read.</param>
    public DateTimeOffset NextLook(DateTimeOffset read, LogLoad load)
    {
        if (Forecast is null)
            return IsPending ? load.Far(read) : load.Unforeseen(read);
        var far = load.Far(read);
        var near = Forecast.NextLook(read);
        return near < far ? near : far;
    }

    /// <summary>How likely it came after a reading that did not show it.</summary>
    /// <param name="began">When the task began.</param>
    /// <param name="read">When the log was read.</param>
    /// <param name="at">Until when it may have come.</param>
    public double Chance(DateTimeOffset began, DateTimeOffset read, DateTimeOffset at) =>
        Forecast?.ChanceSince(read, at) ?? 1 - (AnyTime.StillToCome(at - began, _atLeast) / AnyTime.StillToCome(read - began, _atLeast));
}
