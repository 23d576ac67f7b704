using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Locking;

namespace Coordination.Unit.Tests.Locking.Schedules;

/// <summary>Contenders with clocks of their own around one table of records; one seed gives one course of events.</summary>
internal sealed class Schedule
{
    private const double Latest = 12 * 3600;

    private readonly PriorityQueue<Action, (double At, int Order)> _events = new();
    private readonly ScheduleServer _server = new();
    private readonly ScheduleHabits _habits;
    private readonly Random _random;
    private readonly List<Actor> _actors = [];
    private readonly List<string> _story = [];
    private double _now;
    private int _order;
    private long _lastToken;

    public Schedule(int seed, ScheduleHabits habits)
    {
        _habits = habits;
        _random = new Random(seed);
        for (var index = 0; index < habits.Contenders; index++)
        {
            var actor = new Actor(index, NewRequest(index), _random.NextDouble() * 7200, 0.98 + (_random.NextDouble() * 0.04));
            _actors.Add(actor);
            At(_random.NextDouble() * habits.ArriveWithin, () => Act(actor));
            if (_random.NextDouble() < habits.Killed)
                At(_random.NextDouble() * habits.ArriveWithin * 2, () => Kill(actor));
            if (_random.NextDouble() < habits.GivesUp)
                At(_random.NextDouble() * habits.ArriveWithin * 2, () => { if (actor.Contender.Phase == LockPhase.Wanting) Tell(actor, new LeaveWanted(Clock(actor))); });
        }
    }

    /// <summary>The contenders in the order in which they entered.</summary>
    public List<int> Entered { get; } = [];

    /// <summary>Their places in the queue, in the order in which they entered; 0 without.</summary>
    public List<long> Places { get; } = [];

    public int Steps { get; private set; }

    /// <summary>What went wrong; null for nothing.</summary>
    public string? Wrong { get; private set; }

    /// <summary>The last of what happened.</summary>
    public string Story => string.Join(Environment.NewLine, _story.TakeLast(60));

    public void Run()
    {
        while (Wrong is null && _events.TryDequeue(out var happen, out var when))
        {
            _now = when.At;
            if (_now > Latest)
                break;
            Steps++;
            happen();
        }

        if (Wrong is null && _actors.Find(actor => !actor.IsDead && !actor.Contender.IsEnded) is { } waiting)
            Wrong = "Contender " + waiting.Index + " never ended: " + waiting.Contender.Phase;
        if (Wrong is null && _server.Records.Count > 0 && !_actors.Exists(actor => actor.IsDead) && LockView.Of(_server.Records).State is { Holds.Count: > 0 } or { Waiters.Count: > 0 } && !_actors.Exists(actor => actor.IsDead))
            Wrong = "All have ended and somebody is still in the lock.";
    }

    private LockRequest NewRequest(int index)
    {
        var name = index.ToString(CultureInfo.InvariantCulture);
        var hasTask = _random.NextDouble() >= _habits.WithoutTask;
        return new LockRequest
        {
            Nonce = "n" + name,
            Task = hasTask ? "ServerTasks-" + name : null,
            Lease = hasTask ? 0 : 60,
            Kind = _random.NextDouble() < _habits.Shared ? LockKind.Shared : _habits.Limit > 1 ? LockKind.Counted : LockKind.Exclusive,
            Limit = _habits.Limit > 1 ? _habits.Limit : 0,
        };
    }

    private void Act(Actor actor)
    {
        if (actor.IsDead)
            return;
        var step = LockDecider.Decide(actor.Contender);
        if (step.Look)
            Look(actor, step);
        else if (step.Write is { } write)
            Send(actor, write, step.Litter);
        else if (step.Again is { } again)
            Plan(actor, Math.Max(0.001, (again - Clock(actor)).TotalSeconds / actor.Rate));
    }

    private void Look(Actor actor, LockStep step)
    {
        if (actor.IsLooking)
            return;
        actor.IsLooking = true;
        var lag = _random.NextDouble() < 0.5 ? 0 : _random.NextDouble() * _habits.LongestLag;
        After(Latency(), () =>
        {
            var view = _server.ViewAt(_now - lag);
            var tasks = step.Tasks.ToDictionary(task => task, task => _actors.First(other => other.Contender.Request.Task == task) is { IsDead: true } dead && _now > dead.Died + 5 ? TaskSight.Cancelled : TaskSight.Alive);
            After(Latency(), () =>
            {
                actor.IsLooking = false;
                if (tasks.Count > 0)
                    Tell(actor, new TasksSeen(Clock(actor), tasks));
                Tell(actor, new Looked(Clock(actor), view));
            });
        });
    }

    private void Send(Actor actor, LockWrite write, IReadOnlyList<string> litter)
    {
        Tell(actor, new WriteSent(Clock(actor), write));
        var chance = _random.NextDouble();
        if (chance < _habits.LateCreates)
        {
            At(_now + (_random.NextDouble() * _habits.LatestCreate), () => Create(actor, write));
            After(10, () => Tell(actor, new WriteAnswered(Clock(actor), WriteHint.Unknown)));
            return;
        }

        After(Latency(), () =>
        {
            var hint = Create(actor, write);
            if (chance < _habits.LateCreates + _habits.LostAnswers)
            {
                After(10, () => Tell(actor, new WriteAnswered(Clock(actor), WriteHint.Unknown)));
                return;
            }

            if (hint == WriteHint.Made && _random.NextDouble() >= _habits.FailedDeletions)
                After(Latency() * 3, () => _server.Delete(_now, litter));
            After(Latency(), () => Tell(actor, new WriteAnswered(Clock(actor), hint)));
        });
    }

    private WriteHint Create(Actor actor, LockWrite write)
    {
        var hint = _server.Create(_now, write);
        _story.Add($"{_now:0.0} {actor.Index} creates {write.Number}: {hint}; holds {string.Join(' ', write.Document.Holds.Select(hold => hold.Request.Nonce))}, waits {string.Join(' ', write.Document.Waiters.Select(waiter => waiter.Request.Nonce + (waiter.Asleep ? "z" : "")))}, left {string.Join(' ', write.Document.Left.Select(left => left.Nonce + left.Cause))}");
        return hint;
    }

    private void Tell(Actor actor, LockFact fact)
    {
        if (actor.IsDead)
            return;
        var before = actor.Contender.Phase;
        actor.Contender = actor.Contender.Apply(fact);
        if (before == LockPhase.Wanting && actor.Contender.Phase == LockPhase.Holding)
            Enter(actor);

        // In a crowd others' changes may come before every renewal of a lease; its holder then stops in time, and says so.
        var isLapse = actor.Contender.Ending == LockEnding.Lost && actor.Contender.Request.Task is null;
        if (actor.Contender.Phase == LockPhase.Ended && actor.Contender.Ending is not LockEnding.Left && !isLapse)
            Wrong ??= "Contender " + actor.Index + " ended as " + actor.Contender.Ending;
        if (fact is not WriteSent)
            Act(actor);
    }

    private void Enter(Actor actor)
    {
        var token = actor.Contender.Token;
        _story.Add($"{_now:0.0} {actor.Index} holds, token {token}");
        Entered.Add(actor.Index);
        Places.Add(actor.Contender.FirstPlace);
        var beside = _actors.Where(other => other != actor && !other.IsDead && other.Contender.Phase == LockPhase.Holding).Select(other => other.Contender.Request).ToList();
        if (!Admission.Fits(actor.Contender.Request, beside))
            Wrong ??= "Contender " + actor.Index + " holds the lock beside others.";
        if (_habits is { Limit: 1, Shared: 0 } && token <= _lastToken)
            Wrong ??= "The token " + token + " does not grow.";
        _lastToken = token;
        After(_habits.ShortestHold + (_random.NextDouble() * (_habits.LongestHold - _habits.ShortestHold)), () =>
        {
            _story.Add($"{_now:0.0} {actor.Index} releases");
            Tell(actor, new LeaveWanted(Clock(actor)));
        });
    }

    private void Kill(Actor actor)
    {
        _story.Add($"{_now:0.0} {actor.Index} dies");
        actor.IsDead = true;
        actor.Died = _now;
    }

    /// <summary>One waking at a time is planned for an actor; a later plan replaces it.</summary>
    private void Plan(Actor actor, double seconds)
    {
        var plan = ++actor.Plan;
        After(seconds, () =>
        {
            if (actor.Plan == plan)
                Tell(actor, new Waited(Clock(actor)));
        });
    }

    private DateTimeOffset Clock(Actor actor) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(actor.Offset + (_now * actor.Rate));

    private double Latency() => 0.02 + (_random.NextDouble() * (_random.NextDouble() < 0.05 ? 5 : 0.3));

    private void After(double seconds, Action happen) => At(_now + seconds, happen);

    private void At(double when, Action happen) => _events.Enqueue(happen, (when, _order++));

    private sealed class Actor(int index, LockRequest request, double offset, double rate)
    {
        public int Index { get; } = index;

        public double Offset { get; } = offset;

        public double Rate { get; } = rate;

        public Contender Contender { get; set; } = new(request, LockSettings.Default, Base: 1000);

        public bool IsDead { get; set; }

        public double Died { get; set; }

        public bool IsLooking { get; set; }

        public int Plan { get; set; }
    }
}
