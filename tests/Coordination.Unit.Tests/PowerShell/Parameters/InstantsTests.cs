using System;
using Coordination.PowerShell.Parameters;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Parameters;

public sealed class InstantsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, DateTimeOffset.Now.Offset);

    [Theory]
    [InlineData("7d", 7 * 24)]
    [InlineData("24h", 24)]
    [InlineData("90m", 1.5)]
    [InlineData(" 1h30m ", 1.5)]
    [InlineData("40d", 40 * 24)]
    [InlineData("3600", 1)]
    [InlineData(7200, 2)]
    public void How_far_it_is_from_now_counts_back_or_on(object value, double hours)
    {
        Assert.Null(Instants.Convert(value, isPast: true, Now, out var before));
        Assert.Null(Instants.Convert(value, isPast: false, Now, out var after));

        Assert.Equal(Now.AddHours(-hours), before);
        Assert.Equal(Now.AddHours(hours), after);
    }

    [Fact]
    public void Days_without_quotes_and_a_time_span_are_durations_too()
    {
        Assert.Null(Instants.Convert(7m, isPast: true, Now, out var days));
        Assert.Null(Instants.Convert(TimeSpan.FromHours(2), isPast: true, Now, out var span));

        Assert.Equal(Now.AddDays(-7), days);
        Assert.Equal(Now.AddHours(-2), span);
    }

    [Fact]
    public void A_time_is_that_time_and_a_text_without_a_zone_is_of_this_one()
    {
        foreach (var value in new object[] { "2026-02-20 08:00", "2026-02-20T08:00", new DateTime(2026, 2, 20, 8, 0, 0), new DateTimeOffset(new DateTime(2026, 2, 20, 8, 0, 0)) })
        {
            Assert.Null(Instants.Convert(value, isPast: true, Now, out var time));
            Assert.Equal(new DateTime(2026, 2, 20, 8, 0, 0), time!.Value.LocalDateTime);
        }

        Assert.Null(Instants.Convert("2026-02-20T08:00+05:00", isPast: true, Now, out var zoned));
        Assert.Equal(new DateTimeOffset(2026, 2, 20, 8, 0, 0, TimeSpan.FromHours(5)), zoned);
        Assert.Null(Instants.Convert("08:00", isPast: true, Now, out var today));
        Assert.Equal(DateTime.Today.AddHours(8), today!.Value.LocalDateTime);
    }

    [Fact]
    public void An_empty_cell_of_a_table_is_no_time()
    {
        Assert.Null(Instants.Convert(" ", isPast: false, Now, out var none));
        Assert.Null(none);
    }

    [Theory]
    [InlineData("last week")]
    [InlineData("20.11.2026")]
    [InlineData("7 sprints")]
    [InlineData("-7d")]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData("9999999d")]
    [InlineData(true)]
    [InlineData(null)]
    public void What_is_no_time_is_refused_with_the_forms_that_are(object? value)
    {
        Assert.EndsWith("' is not a time. Write how long ago it was, as 90m, 24h or 7d, or a date, as 2026-02-28 or '2026-02-28 08:00'.", Instants.Convert(value, isPast: true, Now, out _), StringComparison.Ordinal);
        Assert.EndsWith("Write how soon it comes, as 90m, 24h or 7d, or a date, as 2026-03-02 or '2026-03-02 08:00'.", Instants.Convert(value, isPast: false, Now, out _), StringComparison.Ordinal);
    }
}
