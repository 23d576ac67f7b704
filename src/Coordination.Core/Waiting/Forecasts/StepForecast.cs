using System;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>
/// When something is expected, and how sure that is: a chance that grows with time, by half when it is expected. And with some chance it comes when it
/// likes, for the last deployment may have been another story: then it is as far away as the time that has passed already.
/// </summary>
/// <param name="Since">What it is counted from, by our clock.</param>
/// <param name="Way">How long it takes from there.</param>
/// <param name="Spread">The standard deviation.</param>
internal sealed record StepForecast(DateTimeOffset Since, TimeSpan Way, TimeSpan Spread)
{
    /// <summary>With less of a chance than this, a look is not worth a request.</summary>
    private const double WorthALook = 0.02;

    /// <summary>In how many of all cases the forecast is taken for wrong before it is tried.</summary>
    private const double Doubt = 0.02;

    /// <summary>When it is expected, by our clock.</summary>
    public DateTimeOffset Expected => Since + Way;

    /// <summary>The chance that it came after a time at which it had not.</summary>
    public double ChanceSince(DateTimeOffset notYet, DateTimeOffset now) => 1 - (StillToCome(now) / StillToCome(notYet));

    /// <summary>When a look is worth a request after one that did not show it, if the forecast is right.</summary>
    public DateTimeOffset NextLook(DateTimeOffset notYet)
    {
        var odds = (1 / ((1 - WorthALook) * AsForecast(notYet))) - 1;
        return Expected + TimeSpan.FromSeconds(Scale * Math.Log(odds));
    }

    /// <summary>Whether it is overdue by so much that the forecast is more likely wrong than right.</summary>
    public bool IsRefuted(DateTimeOffset now) => (1 - Doubt) * AsForecast(now) < Doubt * AtAnyTime(now);

    /// <summary>That of the logistic distribution, in seconds.</summary>
    private double Scale => Spread.TotalSeconds * Math.Sqrt(3) / Math.PI;

    private double StillToCome(DateTimeOffset at) => ((1 - Doubt) * AsForecast(at)) + (Doubt * AtAnyTime(at));

    private double AsForecast(DateTimeOffset at)
    {
        // Beyond thirty scales the chance is one in 10^13, and the exponential would outgrow its type.
        var scales = Math.Max(-30, Math.Min(30, (at - Expected).TotalSeconds / Scale));
        return 1 / (1 + Math.Exp(scales));
    }

    private double AtAnyTime(DateTimeOffset at) => AnyTime.StillToCome(at - Since, Way);
}
