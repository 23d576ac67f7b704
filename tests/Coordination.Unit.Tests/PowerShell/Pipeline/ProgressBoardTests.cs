using System;
using System.Linq;
using System.Threading;
using Coordination.PowerShell.Pipeline;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Pipeline;

public sealed class ProgressBoardTests
{
    private TimeSpan _now;
    private readonly ProgressBoard _board;

    public ProgressBoardTests() => _board = new ProgressBoard(() => _now);

    [Fact]
    public void Only_the_latest_of_each_bar_is_shown()
    {
        Post(1, "old");
        Post(1, "new");
        Post(2, "other");
        Assert.Equal(["new", "other"], Statuses());
        Assert.Empty(Statuses());
    }

    [Fact]
    public void Bars_are_shown_at_most_five_times_a_second()
    {
        var shown = 0;
        for (var ms = 0; ms < 1000; ms++)
        {
            _now = TimeSpan.FromMilliseconds(ms);
            Post(1, ms.ToString());
            shown += Statuses().Length;
        }

        Assert.Equal(5, shown);
    }

    [Fact]
    public void The_end_of_a_bar_is_shown_at_once()
    {
        Post(1, "a");
        Assert.Single(Statuses());
        Post(1, "b");
        _board.Post(new ProgressUpdate(2, "x", "over") { IsCompleted = true });
        Assert.Equal(["over"], Statuses());
    }

    [Fact]
    public void What_was_held_back_comes_when_its_time_has_come()
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, _board.Due);
        Post(1, "a");
        Statuses();
        Post(1, "b");
        Assert.Equal(ProgressBoard.Interval, _board.Due);
        _now += ProgressBoard.Interval;
        Assert.Equal(TimeSpan.Zero, _board.Due);
        Assert.Equal(["b"], Statuses());
    }

    [Fact]
    public void At_the_end_nothing_is_held_back()
    {
        Post(1, "a");
        Statuses();
        Post(1, "b");
        Assert.Equal(["b"], _board.Take(last: true).Select(update => update.Status));
    }

    private void Post(int id, string status) => _board.Post(new ProgressUpdate(id, "activity", status));

    private string[] Statuses() => _board.Take(last: false).Select(update => update.Status).ToArray();
}
