using System;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Logs;

public sealed class WatchedLogTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly LogLoad _alone = new(1, _start);

    private readonly WatchedLog _log = new(null!, new TaskResource { Id = "ServerTasks-1", State = TaskStates.Executing }, At(0));

    public WatchedLogTests() => _log.Subscribers.Add(new DeafSubscriber(), new Outlook(IsPending: false, null));

    [Fact]
    public void It_is_read_at_once_and_again_after_two_seconds_at_the_soonest()
    {
        Assert.Equal(At(0), _log.Due(_alone));

        Sees(1);
        Assert.Equal(At(3), _log.Due(_alone));
    }

    [Fact]
    public void What_happens_while_it_is_being_read_makes_it_worth_reading_again_at_once()
    {
        _log.Hurry(At(5));
        Sees(4);
        Assert.Equal((At(5), 1), (_log.Due(_alone), _log.Chance(At(5))));

        Sees(5);
        Assert.Equal(At(7), _log.Due(_alone));
    }

    [Fact]
    public void A_log_that_is_not_shown_is_asked_for_less_and_less_often_until_it_is_shown_again()
    {
        foreach (var (at, due) in new[] { (0, 2), (2, 6), (6, 14), (14, 30), (30, 60), (60, 90) })
        {
            _log.Failed(At(at));
            Assert.Equal((At(due), DateTimeOffset.MaxValue), (_log.Due(_alone), _log.NeglectedAt(_alone)));
        }

        Sees(90);
        Assert.Equal(At(92), _log.Due(_alone));
        Assert.NotEqual(DateTimeOffset.MaxValue, _log.NeglectedAt(_alone));
        _log.Failed(At(92));
        Assert.Equal(At(94), _log.Due(_alone));
    }

    [Fact]
    public void While_people_are_asked_it_is_read_seldom()
    {
        _log.Saw(new TaskDetailsResource { Task = new TaskResource { Id = "ServerTasks-1", HasPendingInterruptions = true } }, At(600));

        Assert.Equal(At(630), _log.Due(_alone));
    }

    [Fact]
    public void A_log_that_says_nothing_of_its_task_leaves_what_is_known_of_it()
    {
        Sees(1);

        Assert.Equal("ServerTasks-1", _log.Task.Id);
    }

    private void Sees(int at) => _log.Saw(new TaskDetailsResource(), At(at));

    private static DateTimeOffset At(int second) => _start.AddSeconds(second);

    private sealed class DeafSubscriber : ILogSubscriber
    {
        public void LogSeen(TaskDetailsResource details)
        {
        }

        public void LogFailed(Failure failure)
        {
        }

        public void Broken(Exception exception)
        {
        }
    }
}
