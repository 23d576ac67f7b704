using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Clock;

public sealed class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly VirtualTime _time = new(Start);
    private readonly List<string> _fired = [];

    [Fact]
    public void Timers_fire_in_order_of_due_time_and_ties_in_order_of_creation()
    {
        After(3, "c");
        After(1, "a");
        After(3, "d");
        After(2, "b");
        while (_time.AdvanceToNextTimer())
        {
        }

        Assert.Equal(["a@1", "b@2", "c@3", "d@3"], _fired);
    }

    [Fact]
    public void A_changed_timer_fires_at_its_new_time_and_a_disposed_one_never()
    {
        var moved = After(1, "moved");
        var gone = After(1, "gone");
        moved.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        gone.Dispose();
        _time.AdvanceBy(TimeSpan.FromSeconds(10));
        Assert.Equal(["moved@5"], _fired);
        Assert.False(gone.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        Assert.Equal(Start.AddSeconds(10), _time.GetUtcNow());
        Assert.Equal(10 * _time.TimestampFrequency, _time.GetTimestamp());
    }

    [Fact]
    public void A_periodic_timer_fires_until_it_is_disposed()
    {
        using (_time.CreateTimer(_ => _fired.Add("tick"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2))) _time.AdvanceBy(TimeSpan.FromSeconds(6));
        _time.AdvanceBy(TimeSpan.FromSeconds(6));
        Assert.Equal(3, _fired.Count);
    }

    [Fact]
    public void Advancing_fires_timers_that_arise_on_the_way()
    {
        _time.CreateTimer(_ => After(1, "second"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _time.AdvanceBy(TimeSpan.FromSeconds(2));
        Assert.Equal(["second@2"], _fired);
    }

    [Fact]
    public void Work_runs_on_the_calling_thread_and_an_hour_takes_no_time()
    {
        var threads = new HashSet<int>();
        var result = _time.Run(async () =>
        {
            for (var i = 0; i < 3600; i++)
            {
                await Delay(1);
                threads.Add(Environment.CurrentManagedThreadId);
            }

            return _time.GetUtcNow();
        });
        Assert.Equal(Start.AddHours(1), result);
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void A_deadlock_is_an_error_that_says_so()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => _time.RunUntilCompleted(new TaskCompletionSource().Task));
        Assert.Contains("deadlock", fault.Message);
    }

    [Fact]
    public void What_the_work_fails_with_comes_out_as_it_is()
    {
        Assert.Throws<FormatException>(() => _time.RunUntilCompleted(Fail()));

        async Task Fail()
        {
            await Delay(1);
            throw new FormatException();
        }
    }

    [Fact]
    public void Time_does_not_go_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.AdvanceBy(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void A_scaled_clock_runs_the_given_number_of_times_as_fast()
    {
        var fast = new ControlledTime(_time, 10);
        fast.CreateTimer(_ => _fired.Add("ten"), null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        _time.AdvanceBy(TimeSpan.FromSeconds(0.9));
        Assert.Empty(_fired);
        _time.AdvanceBy(TimeSpan.FromSeconds(0.1));
        Assert.Equal(["ten"], _fired);
        Assert.Equal(Start.AddSeconds(10), fast.GetUtcNow());
    }

    private ITimer After(double seconds, string name) =>
        _time.CreateTimer(_ => _fired.Add($"{name}@{(_time.GetUtcNow() - Start).TotalSeconds}"), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

    private async Task Delay(double seconds)
    {
        var elapsed = new TaskCompletionSource();
        await using var timer = _time.CreateTimer(_ => elapsed.SetResult(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        await elapsed.Task;
    }
}
