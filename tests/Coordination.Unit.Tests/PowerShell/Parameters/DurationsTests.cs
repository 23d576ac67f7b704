using System;
using System.Globalization;
using Coordination.PowerShell.Parameters;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Parameters;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("5m", 300)]
    [InlineData("1.5h", 5400)]
    [InlineData("2d", 172800)]
    [InlineData("1h30m", 5400)]
    [InlineData("1h 30m", 5400)]
    [InlineData("500ms", 0.5)]
    [InlineData(" 5M ", 300)]
    [InlineData("00:05:00", 300)]
    [InlineData("1.00:00:00", 86400)]
    [InlineData("30", 30)]
    [InlineData("2.5", 2.5)]
    [InlineData(30, 30)]
    [InlineData(30L, 30)]
    [InlineData(2.5, 2.5)]
    [InlineData((byte)7, 7)]
    public void A_duration_is_read_as_people_write_it(object value, double seconds)
    {
        Assert.Null(Durations.Convert(value, out var duration));
        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
    }

    [Fact]
    public void A_time_span_is_taken_as_it_is()
    {
        Assert.Null(Durations.Convert(TimeSpan.FromTicks(3), out var span));
        Assert.Equal(3, span.Ticks);
    }

    [Fact]
    public void Days_without_quotes_which_PowerShell_takes_for_a_decimal_number_are_days()
    {
        Assert.Null(Durations.Convert(1.5m, out var days));
        Assert.Equal(TimeSpan.FromHours(36), days);
        Assert.Equal("A duration can be 20 days at most; '21' is longer.", Durations.Convert(21m, out _));
    }

    [Theory]
    [InlineData("5x")]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("1,5h")]
    [InlineData("5m later")]
    [InlineData("NaN")]
    [InlineData("1e300")]
    [InlineData(double.PositiveInfinity)]
    [InlineData(true)]
    [InlineData(null)]
    public void What_is_no_duration_is_refused_with_the_forms_that_are(object? value) =>
        Assert.Contains(DurationText.Forms, Durations.Convert(value, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData(0)]
    [InlineData("-5")]
    [InlineData(-1.5)]
    [InlineData("-00:05:00")]
    public void Zero_and_less_are_refused_in_words(object value) =>
        Assert.Contains("longer than zero", Durations.Convert(value, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("21d")]
    [InlineData("99999999999")]
    public void More_than_timers_can_wait_for_is_refused_in_words(string value) =>
        Assert.Contains("20 days at most", Durations.Convert(value, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Null(Durations.Convert("1.5h", out var duration));
            Assert.Equal(TimeSpan.FromMinutes(90), duration);
            Assert.NotNull(Durations.Convert("1,5h", out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
