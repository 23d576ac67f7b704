using System;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Watching;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Logs;

public sealed class LogWatcherTests
{
    private readonly VirtualTime _time = new(new DateTimeOffset(2024, 3, 1, 10, 42, 0, TimeSpan.Zero));
    private readonly LogWorld _world;

    public LogWatcherTests() => _world = NewWorld(_time);

    [Fact]
    public void One_log_is_read_every_two_seconds_where_nobody_knows_when_the_step_comes()
    {
        _world.Add(comes: 60, forecast: null);

        _time.AdvanceBy(TimeSpan.FromSeconds(61));

        Assert.All(_world.Asked.Zip(_world.Asked.Skip(1)), pair => Assert.Equal(2, pair.Second.At - pair.First.At));
    }

    [Fact]
    public void Far_from_the_expected_time_it_is_read_seldom_and_near_it_every_two_seconds()
    {
        _world.Add(comes: 300, forecast: 290);

        _time.AdvanceBy(TimeSpan.FromMinutes(6));

        Assert.True(_world.Asked.Count(asked => asked.At < 120) <= 20);
        Assert.True(Assert.Single(_world.Delays) <= 2);
    }

    [Fact]
    public void What_is_left_over_goes_to_those_that_are_expected_later_in_case_that_is_wrong()
    {
        for (var i = 0; i < 5; i++)
            _world.Add(comes: 50 + i, forecast: 2000);

        _time.AdvanceBy(TimeSpan.FromSeconds(120));

        Assert.True(_world.Delays.Count == 5 && _world.Delays.Max() <= 32, string.Join(", ", _world.Delays));
        Assert.All(_world.Asked.Skip(5).Zip(_world.Asked.Skip(6)), pair => Assert.True(pair.Second.At - pair.First.At >= 6));
    }

    [Fact]
    public void While_a_step_is_near_nothing_is_read_that_is_expected_later()
    {
        for (var i = 0; i < 4; i++)
            _world.Add(comes: 2000, forecast: 2000);
        _world.Add(comes: 130, forecast: 120);

        _time.AdvanceBy(TimeSpan.FromSeconds(133));

        Assert.All(_world.Asked.Where(asked => asked.At > 105), asked => Assert.Equal("ServerTasks-5", asked.Task));
        Assert.True(Assert.Single(_world.Delays) <= 2);
    }

    [Fact]
    public void Of_two_the_one_whose_step_is_near_is_read_more_often()
    {
        for (var i = 0; i < 9; i++)
            _world.Add(comes: 2000, forecast: 2000);
        _world.Add(comes: 100, forecast: 100);

        _time.AdvanceBy(TimeSpan.FromSeconds(110));

        Assert.True(Assert.Single(_world.Delays) <= 5, $"{_world.Delays[0]}");
    }

    [Fact]
    public void A_log_that_cannot_be_expected_gets_its_fair_turn_beside_many_whose_steps_are_near()
    {
        for (var i = 0; i < 9; i++)
            _world.Add(comes: 500, forecast: 60);
        _world.Add(comes: 30, forecast: null);

        _time.AdvanceBy(TimeSpan.FromMinutes(3));

        Assert.True(Assert.Single(_world.Delays) <= 60, $"{_world.Delays[0]}");
    }

    [Fact]
    public void Who_finds_out_when_his_step_comes_leaves_the_requests_to_that()
    {
        for (var i = 0; i < 5; i++)
            _world.AddSilent(comes: 2000);

        _time.AdvanceBy(TimeSpan.FromSeconds(60));

        Assert.True(_world.Asked.Count <= 15, $"{_world.Asked.Count}");
    }

    [Fact]
    public void A_reading_shows_how_the_task_stands_to_those_who_watch_it()
    {
        var tasks = new TaskWatcher(new RequestBudget(_time), _time);
        var space = new TaskSpace(_time);
        var listener = new Listener();
        new LogWorld(_time, new LogWatcher(tasks, _time)).Add(comes: 100, forecast: null);
        space.Set("ServerTasks-1", TaskStates.Executing, started: true);
        using var watch = tasks.Watch(space, "ServerTasks-1", null, listener);

        _time.AdvanceBy(TimeSpan.FromSeconds(90));

        Assert.Empty(space.Asked);
        Assert.InRange(listener.Told.Count, 40, 50);
    }

    [Fact]
    public void However_the_forecasts_lie_no_log_is_left_for_longer_than_forty_seconds_for_each_and_no_minute_has_more_requests_than_allowed()
    {
        foreach (var seed in Enumerable.Range(1, Depth.Seeds(150, 5000)))
        {
            var random = new Random(seed);
            var time = new VirtualTime(DateTimeOffset.UnixEpoch);
            var world = NewWorld(time);
            var logs = random.Next(1, 25);
            for (var i = 0; i < logs; i++)
            {
                var comes = random.Next(1, 600);
                double? forecast = random.Next(5) switch { 0 => null, 1 => comes / 10.0, 2 => comes * 10.0, 3 => random.Next(1, 2000), _ => comes * (0.8 + (0.4 * random.NextDouble())) };
                world.Add(comes, forecast);
            }

            time.AdvanceBy(TimeSpan.FromSeconds(1500));

            Assert.True(world.Delays.Count == logs && world.Delays.Max() <= (40 * logs) + 2, $"seed {seed}: {world.Delays.Count} of {logs} waits ended, the last after {world.Delays.Max()} s");
            var times = world.Asked.Select(asked => asked.At).ToList();
            Assert.True(Enumerable.Range(0, times.Count).All(first => times.Skip(first).TakeWhile(at => at - times[first] < 59.999).Count() <= 30), $"seed {seed}: more than 30 requests in a minute");
        }
    }

    private static LogWorld NewWorld(VirtualTime time) => new(time, new LogWatcher(new TaskWatcher(new RequestBudget(time), time), time));
}
