using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Watching;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Watching;

public sealed class TaskWatcherTests
{
    private readonly VirtualTime _time = new(new DateTimeOffset(2024, 3, 1, 10, 42, 0, TimeSpan.Zero));
    private readonly TaskSpace _space;
    private readonly TaskWatcher _watcher;
    private readonly Listener _listener = new();

    public TaskWatcherTests()
    {
        _space = new TaskSpace(_time);
        _watcher = new TaskWatcher(new RequestBudget(_time), _time);
    }

    [Fact]
    public void A_running_task_without_history_is_asked_for_less_and_less_often()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);

        _time.AdvanceBy(TimeSpan.FromMinutes(5));

        var intervals = Intervals();
        Assert.Equal([2, 2, 2, 2], intervals.Take(4));
        Assert.Equal(intervals.Order(), intervals);
        Assert.Equal(12, intervals[^1]);
    }

    [Fact]
    public void A_task_with_history_is_asked_for_seldom_at_first_and_every_two_seconds_near_its_end()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        using var watch = _watcher.Watch(_space, "T-1", TimeSpan.FromSeconds(120), _listener);

        _time.AdvanceBy(TimeSpan.FromSeconds(140));

        Assert.Equal([2, 17, 32, 47, 62, 77, 92, 100, 102, 104], _space.Asked.Take(10).Select(asked => asked.At));
        Assert.All(Intervals().Skip(8), interval => Assert.Equal(2, interval));
    }

    [Fact]
    public void A_failure_is_as_old_as_its_request_however_long_that_was_repeated()
    {
        _space.Fault = new CoordinationException(new Failure("ServerUnreachable", FailureKind.Unreachable, "away"));
        _space.Takes = TimeSpan.FromSeconds(150);
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);
        var start = _time.GetUtcNow();

        _time.AdvanceBy(TimeSpan.FromSeconds(400));

        Assert.Equal(start + TimeSpan.FromSeconds(2), _listener.FailingSince);
    }

    [Fact]
    public void An_answer_is_as_old_as_its_request()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        _space.Takes = TimeSpan.FromSeconds(5);
        var start = _time.GetUtcNow();
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);

        _time.AdvanceBy(TimeSpan.FromSeconds(8));

        Assert.Equal(start + TimeSpan.FromSeconds(2), _listener.LastAsked);
    }

    [Fact]
    public void An_outage_after_an_answer_is_a_new_one()
    {
        _space.Set("T-1", TaskStates.Queued);
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);
        _space.Fault = new CoordinationException(new Failure("ServerUnreachable", FailureKind.Unreachable, "away"));
        _time.AdvanceBy(TimeSpan.FromMinutes(2));
        _space.Fault = null;
        _time.AdvanceBy(TimeSpan.FromMinutes(1));
        var back = _time.GetUtcNow();
        _space.Asked.Clear();
        _space.Fault = new CoordinationException(new Failure("ServerUnreachable", FailureKind.Unreachable, "away again"));

        _time.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.True(_listener.FailingSince > back, $"{_listener.FailingSince}");
        Assert.Equal([2, 4, 8], Intervals().Take(3));
    }

    [Fact]
    public void A_task_in_the_queue_and_one_that_waits_for_a_person_are_asked_for_seldom()
    {
        _space.Set("T-1", TaskStates.Queued);
        using (_watcher.Watch(_space, "T-1", null, _listener))
            _time.AdvanceBy(TimeSpan.FromMinutes(10));
        var queued = Intervals();
        _space.Asked.Clear();
        _space.Set("T-2", TaskStates.Queued, started: true, interrupted: true);
        using (_watcher.Watch(_space, "T-2", null, _listener))
            _time.AdvanceBy(TimeSpan.FromMinutes(30));

        Assert.Equal(10, queued[^1]);
        Assert.Equal(30, Intervals()[^1]);
    }

    [Fact]
    public void One_request_asks_for_all_tasks_of_a_space_however_different_their_times()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        _space.Set("T-2", TaskStates.Queued);
        using var one = _watcher.Watch(_space, "T-1", TimeSpan.FromSeconds(600), _listener);
        _time.AdvanceBy(TimeSpan.FromSeconds(1));
        using var two = _watcher.Watch(_space, "T-2", null, _listener);

        _time.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.All(_space.Asked, asked => Assert.Equal(2, asked.Count));
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(300, 30)]
    [InlineData(301, 60)]
    [InlineData(1000, 120)]
    public void No_minute_takes_more_requests_than_the_budget_allows(int tasks, int atMost)
    {
        var watches = new List<IDisposable>();
        for (var index = 0; index < tasks; index++)
        {
            _space.Set("T-" + index, TaskStates.Executing, started: true);
            watches.Add(_watcher.Watch(_space, "T-" + index, TimeSpan.FromSeconds(5), _listener));
        }

        _time.AdvanceBy(TimeSpan.FromMinutes(5));

        foreach (var (at, _) in _space.Asked)
            Assert.InRange(_space.Asked.Count(other => other.At >= at && other.At < at + 60), 1, atMost);
        Assert.True(_space.Asked.TrueForAll(asked => asked.Count <= 300));
        Assert.Equal(tasks, _listener.Told.Distinct(StringComparer.Ordinal).Count());
        watches.ForEach(watch => watch.Dispose());
    }

    [Fact]
    public void Nothing_is_asked_when_nobody_watches()
    {
        _space.Set("T-1", TaskStates.Success, started: true);
        IDisposable? watch = null;
        _listener.OnSeen = _ => watch!.Dispose();
        watch = _watcher.Watch(_space, "T-1", null, _listener);

        _time.AdvanceBy(TimeSpan.FromMinutes(10));

        Assert.Equal(["T-1 Success"], _listener.Told);
        Assert.Equal(0, _time.PendingTimers);
    }

    [Fact]
    public void A_request_that_nobody_wants_any_more_is_given_up()
    {
        _space.Takes = TimeSpan.FromMinutes(5);
        var watch = _watcher.Watch(_space, "T-1", null, _listener);
        _time.AdvanceBy(TimeSpan.FromSeconds(3));
        Assert.Equal(1, _time.PendingTimers);

        watch.Dispose();

        Assert.Equal(0, _time.PendingTimers);
    }

    [Fact]
    public void Who_stops_watching_one_task_leaves_the_others_watched()
    {
        _space.Set("T-1", TaskStates.Queued);
        _space.Set("T-2", TaskStates.Queued);
        using var one = _watcher.Watch(_space, "T-1", null, _listener);
        _watcher.Watch(_space, "T-2", null, new Listener()).Dispose();

        _time.AdvanceBy(TimeSpan.FromSeconds(3));

        Assert.Equal(["T-1 Queued"], _listener.Told);
    }

    [Fact]
    public void Who_does_not_know_how_long_a_task_takes_leaves_what_another_knows()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        using var one = _watcher.Watch(_space, "T-1", TimeSpan.FromSeconds(120), _listener);
        using var two = _watcher.Watch(_space, "T-1", null, _listener);

        _time.AdvanceBy(TimeSpan.FromSeconds(40));

        Assert.Equal([2, 17, 32], _space.Asked.Select(asked => asked.At));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(300, 1)]
    [InlineData(301, 2)]
    public void A_round_takes_a_request_for_each_three_hundred(int tasks, int requests)
    {
        var spaces = new WatchedSpaces();
        for (var index = 0; index < tasks; index++)
            spaces.GetTask(_space, "T-" + index, _time.GetUtcNow());

        Assert.Equal(requests, spaces.Requests);
    }

    [Fact]
    public void Two_who_watch_one_task_cost_one_request_and_hear_the_same()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        var other = new Listener();
        using var one = _watcher.Watch(_space, "T-1", null, _listener);
        using (_watcher.Watch(_space, "T-1", null, other))
            _time.AdvanceBy(TimeSpan.FromSeconds(10));
        var heard = other.Told.Count;
        _time.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(heard, other.Told.Count);
        Assert.True(_listener.Told.Count > heard, $"{_listener.Told.Count}");
        Assert.Equal(_space.Asked.Count, _listener.Told.Count);
        Assert.All(_space.Asked, asked => Assert.Equal(1, asked.Count));
    }

    [Fact]
    public void What_the_server_does_not_show_is_told_as_missing()
    {
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);

        _time.AdvanceBy(TimeSpan.FromSeconds(3));

        Assert.Equal(["T-1 missing"], _listener.Told);
    }

    [Fact]
    public void A_server_that_is_away_is_asked_less_often_and_on_until_it_is_back()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        _space.Fault = new CoordinationException(new Failure("ServerUnreachable", FailureKind.Unreachable, "away"));
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);
        _time.AdvanceBy(TimeSpan.FromMinutes(10));
        var away = Intervals();
        _space.Fault = null;

        _time.AdvanceBy(TimeSpan.FromSeconds(31));

        Assert.Equal([2, 4, 8, 16, 30, 30], away.Take(6));
        Assert.All(_listener.Told.Take(away.Count + 1), told => Assert.Equal("failed away", told));
        Assert.Equal("T-1 Executing", _listener.Told[^1]);
    }

    [Fact]
    public void A_running_task_whose_log_is_read_is_told_from_there_and_asked_for_seldom()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        _watcher.ReadsLog("T-1", isRead: true);
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);
        _time.AdvanceBy(TimeSpan.FromSeconds(3));
        for (var reading = 0; reading < 10; reading++)
        {
            _watcher.LogShowed(new TaskResource { Id = "T-1", State = TaskStates.Executing, StartTime = _time.GetUtcNow() }, _time.GetUtcNow());
            _time.AdvanceBy(TimeSpan.FromSeconds(25));
        }

        Assert.Single(_space.Asked);
        Assert.Equal(11, _listener.Told.Count);
    }

    [Fact]
    public void A_log_that_is_not_read_for_a_minute_does_not_stand_for_its_task()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        _watcher.ReadsLog("T-1", isRead: true);
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);

        _time.AdvanceBy(TimeSpan.FromSeconds(170));

        Assert.Equal([2, 62, 122], _space.Asked.Select(asked => asked.At));
    }

    [Fact]
    public void When_its_log_is_not_read_any_more_a_task_is_asked_for_as_any_other()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        _watcher.ReadsLog("T-1", isRead: true);
        using var watch = _watcher.Watch(_space, "T-1", null, _listener);
        _time.AdvanceBy(TimeSpan.FromSeconds(10));

        _watcher.ReadsLog("T-1", isRead: false);
        _time.AdvanceBy(TimeSpan.FromSeconds(3));

        Assert.Equal([2, 12], _space.Asked.Select(asked => asked.At));
    }

    [Fact]
    public void The_log_does_not_put_off_a_task_whose_usual_end_is_near()
    {
        _space.Set("T-1", TaskStates.Executing, started: true);
        _watcher.ReadsLog("T-1", isRead: true);
        using var watch = _watcher.Watch(_space, "T-1", TimeSpan.FromSeconds(10), _listener);

        _time.AdvanceBy(TimeSpan.FromSeconds(11));

        Assert.Equal([2, 8, 10], _space.Asked.Select(asked => asked.At));
    }

    [Fact]
    public void Of_many_tasks_that_are_watched_one_after_the_other_several_share_their_first_look()
    {
        var watches = new List<IDisposable>();
        for (var index = 0; index < 100; index++)
        {
            _space.Set("T-" + index, TaskStates.Executing, started: true);
            _watcher.ReadsLog("T-" + index, isRead: true);
            watches.Add(_watcher.Watch(_space, "T-" + index, null, _listener));
            _time.AdvanceBy(TimeSpan.FromSeconds(4));
        }

        Assert.InRange(_space.Asked.Count, 20, 60);
        Assert.True(_listener.Told.Distinct(StringComparer.Ordinal).Count() > 90);
        watches.ForEach(watch => watch.Dispose());
    }

    [Fact]
    public void A_fault_of_our_own_is_told_to_everybody_and_ends_the_watching()
    {
        _space.Fault = new InvalidOperationException("bug");
        using var one = _watcher.Watch(_space, "T-1", null, _listener);
        using var two = _watcher.Watch(_space, "T-2", null, _listener);

        _time.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["broken bug"], _listener.Told);
        Assert.Single(_space.Asked);
    }

    private List<double> Intervals() =>
        [.. _space.Asked.Skip(1).Zip(_space.Asked, (later, earlier) => Math.Round(later.At - earlier.At, 3))];
}
