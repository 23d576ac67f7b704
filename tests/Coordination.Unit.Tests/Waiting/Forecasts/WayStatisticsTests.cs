using System;
using System.Linq;
using Coordination.Core.Waiting.Forecasts;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

public sealed class WayStatisticsTests
{
    [Fact]
    public void One_deployment_is_taken_to_differ_by_the_usual_part()
    {
        var (mean, deviation) = Of(100);

        Assert.Equal(100, mean);
        Assert.Equal(17, deviation, 1);
    }

    [Fact]
    public void Those_that_were_alike_make_it_surer_and_those_that_were_not_less_sure()
    {
        var alike = Of(100, 101, 99);
        var different = Of(60, 100, 140);

        Assert.Equal((100, 100), (alike.Mean, different.Mean));
        Assert.InRange(alike.Deviation, 10, 14);
        Assert.InRange(different.Deviation, 20, 30);
    }

    [Fact]
    public void Those_by_another_process_count_only_where_there_are_no_others()
    {
        Assert.Equal(Of(100), Seconds(WayStatistics.Of([Way(500, isOfSameProcess: false), Way(100)])));
        Assert.Equal(2 * Of(100).Deviation, Seconds(WayStatistics.Of([Way(100, isOfSameProcess: false)])).Deviation, 4);
    }

    [Fact]
    public void What_takes_no_time_takes_no_time()
    {
        Assert.Equal((0, 0), Of(0, 0));
    }

    [Fact]
    public void The_more_there_are_the_nearer_it_comes_to_how_much_they_differ()
    {
        foreach (var seed in Enumerable.Range(1, Depth.Seeds(20, 500)))
        {
            var random = new Random(seed);
            var part = 0.02 + (0.4 * random.NextDouble());
            var many = Of([.. Enumerable.Range(0, 2000).Select(_ => 100 * (1 + (part * ((2 * random.NextDouble()) - 1))))]).Deviation;

            Assert.True(Math.Abs((many / (100 * part / Math.Sqrt(3))) - 1) < 0.2, $"seed {seed}: {many} for {part}");
        }
    }

    private static (double Mean, double Deviation) Of(params double[] seconds) => Seconds(WayStatistics.Of([.. seconds.Select(one => Way(one))]));

    private static (double Mean, double Deviation) Seconds((TimeSpan Mean, TimeSpan Deviation) found) => (Math.Round(found.Mean.TotalSeconds, 6), found.Deviation.TotalSeconds);

    private static PastWay Way(double seconds, bool isOfSameProcess = true) => new(TimeSpan.FromSeconds(seconds), isOfSameProcess);
}
