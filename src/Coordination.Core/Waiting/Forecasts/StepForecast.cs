using System;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>When something is expected, and how sure that is: a chance that grows with time, by half when it is expected, and never to certainty.</summary>
/// <param name="Expected">When, by our clock.</param>
/// <param name="Spread">The standard deviation.</param>
internal sealed record StepForecast(DateTimeOffset Expected, TimeSpan Spread)
{
    /// <summary>With less of a chance than this, a look is not worth a request.</summary>
    private const double WorthALook = 0.02;

    /// <summary>What has not come by so many deviations after it was expected comes at another time than it used to.</summary>
    private const int DeviationsUntilRefuted = 5;

    /// <summary>The chance that it came after a time at which it had not.</summary>
    public double ChanceSince(DateTimeOffset notYet, DateTimeOffset now) => 1 - (StillToCome(now) / StillToCome(notYet));

    /// <summary>When a look is worth a request after one that did not show it.</summary>
    public DateTimeOffset NextLook(DateTimeOffset notYet)
    {
        var odds = (1 / ((1 - WorthALook) * StillToCome(notYet))) - 1;
        return Expected + TimeSpan.FromSeconds(Scale * Math.Log(odds));
    }

    /// <summary>Whether it is overdue by so much that the forecast tells nothing any more.</summary>
    public bool IsRefuted(DateTimeOffset now) => now > Expected + TimeSpan.FromTicks(Spread.Ticks * DeviationsUntilRefuted);

    /// <summary>That of the logistic distribution, in seconds.</summary>
    private double Scale => Spread.TotalSeconds * Math.Sqrt(3) / Math.PI;

    private double StillToCome(DateTimeOffset at)
    {
        // Beyond thirty scales the chance is one in 10^13, and the exponential would outgrow its type.
        var scales = Math.Max(-30, Math.Min(30, (at - Expected).TotalSeconds / Scale));
        return 1 / (1 + Math.Exp(scales));
    }
}
