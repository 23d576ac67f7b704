using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Running;
using Xunit;

namespace Coordination.Unit.Tests.Running.Model;

/// <summary>A run of the pure core against a model server: the test is the shell.</summary>
internal sealed class ModelRun
{
    private static readonly Failure _away = new("ServerUnreachable", FailureKind.Unreachable, "The server does not answer.");
    private static readonly int[] _windows = [5, 30, 90];
    private readonly World _world;
    private readonly Habits _habits;
    private readonly HashSet<string> _watched = [];
    private DateTimeOffset? _timer;

    public ModelRun(int seed, Habits? habits = null)
        : this(new World(seed), world => habits ?? Habits.Of(world))
    {
    }

    public ModelRun(World world, Func<World, Habits> habits)
    {
        _world = world;
        _habits = habits(world);
        Server = new ModelServer(_world, _habits);
        Plan = RandomPlan.Make(_world.Random, _habits.SharedCells);
        if (_habits.Policies)
            Plan = RandomPlan.WithPolicies(Plan, _world.Random);
        var settle = _habits.SettleSeconds > 0 ? _habits.SettleSeconds : _windows[_world.Random.Next(_windows.Length)];
        State = new RunState("0123456789ab", Plan, new RunOptions
        {
            SettleWindow = TimeSpan.FromSeconds(settle),
            Declined = !_habits.IsBenign && _world.Chance(0.2) ? [Plan.Deployments[_world.Random.Next(Plan.Deployments.Count)].Name] : [],
        });
    }

    public ResolvedPlan Plan { get; }

    public RunState State { get; }

    public ModelServer Server { get; }

    public Habits Habits => _habits;

    public DateTimeOffset Now => _world.Now;

    /// <summary>Every fact, in order.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>Which requests were sent when.</summary>
    public List<(int Node, int Attempt, DateTimeOffset At)> Sent { get; } = [];

    /// <summary>Called after each fact.</summary>
    public Action? Applied { get; set; }

    /// <summary>Runs to the end of the run; false when it does not end.</summary>
    public bool Run()
    {
        if (_habits.Policies)
            LetOthersDeploy();
        Post(new RunStarted(_world.Now));
        Poll();
        return _world.RunUntil(() => State.IsOver, TimeSpan.FromDays(20));
    }

    /// <summary>Lets the server go on after the run, until all that it will ever do is done.</summary>
    public void LetServerFinish() => _world.RunUntil(() => false, TimeSpan.FromDays(2));

    public static string CellOf(ResolvedDeployment planned) => planned.ProjectId + "/" + planned.EnvironmentId;

    private void Post(Fact fact)
    {
        if (State.IsOver)
            return;
        Apply(fact);
        while (true)
        {
            var set = Decider.Decide(State);
            if (set.IsEmpty)
                break;
            Apply(new Decided(_world.Now, set));
            foreach (var step in set.Steps)
                Begin(step);
        }

        if (State.Next is { } next && (_timer is null || next < _timer || _timer <= _world.Now))
        {
            _timer = next;
            _world.At(next, () => Post(new TimePassed(_world.Now)));
        }
    }

    private void Apply(Fact fact)
    {
        Facts.Add(fact);
        State.Apply(fact);
        Applied?.Invoke();
    }

    private void Begin(Decision step)
    {
        switch (step)
        {
            case CreateDeployment create:
                Sent.Add((create.Node, create.Attempt, _world.Now));
                _world.After(_world.Between(0, 0.3), () => Create(create.Node, create.Attempt));
                break;
            case AwaitTurn:
                _world.After(_world.Chance(0.8) ? 0 : _world.Between(0, 5), () => Post(new TurnCame(_world.Now)));
                break;
            case LookAtCell look:
                Look(look.Node);
                break;
            case LookAtPlaces look:
                LookAtPlaces(look.Nodes);
                break;
            case WatchTask watch:
                Assert.True(_watched.Add(watch.TaskId), "watched twice: " + watch.TaskId);
                break;
            case UnwatchTask unwatch:
                Assert.True(_watched.Remove(unwatch.TaskId), "not watched: " + unwatch.TaskId);
                break;
            case CancelTwin cancel:
                _world.After(_world.Between(0, 0.5), () => Cancel(cancel));
                break;
        }
    }

    private void Create(int node, int attempt)
    {
        var cell = CellOf(Plan.Deployments[node]);
        if (_world.Chance(_habits.NotSent))
        {
            Answer(at => new CreateNotSent(at, node, attempt, _away));
        }
        else if (_world.Chance(_habits.Refused))
        {
            Answer(at => new CreateRefused(at, node, attempt, new Failure("ServerRefused", FailureKind.Refused, "Not allowed.")));
        }
        else if (_world.Chance(_habits.Lost))
        {
            var kind = _world.Random.NextDouble();
            if (kind < _habits.LostAfterCommit)
                Server.Commit(cell, node, attempt, Plan.Deployments[node]);
            else if (kind > _habits.LostForGood + _habits.LostAfterCommit)
                _world.After(_world.Between(0, _habits.LatestCommit), () => Server.Commit(cell, node, attempt, Plan.Deployments[node]));
            _world.After(_world.Between(0, 20), () => Post(new CreateLost(_world.Now, node, attempt, _away)));
        }
        else
        {
            var task = Server.Commit(cell, node, attempt, Plan.Deployments[node]);
            Answer(at => new CreateAccepted(at, node, attempt, task.DeploymentId, task.TaskId, task.Created));
        }
    }

    private void Answer(Func<DateTimeOffset, Fact> fact) => _world.After(_world.Between(0, 0.5), () => Post(fact(_world.Now)));

    private void Look(int node)
    {
        var sent = _world.Now;
        var fails = _world.Chance(_habits.LookFails);
        _world.After(_world.Between(0, 1), () =>
        {
            if (fails)
            {
                Answer(at => new LookFailed(at, node, _away));
                return;
            }

            var newest = Server.In(CellOf(Plan.Deployments[node])).OrderByDescending(task => task.Created).Take(30).ToList();
            var mine = newest.Where(task => task.Node == node).Select(Show).ToList();
            var other = newest.Where(task => task.Node != node).Select(Show).FirstOrDefault();
            Answer(at => new CellSeen(at, node, sent, mine, other));
        });
    }

    /// <summary>Stands for the look at the dashboard: it shows each place as it is at some instant between request and answer, or not at all.</summary>
    private void LookAtPlaces(IReadOnlyList<int> nodes)
    {
        var sent = _world.Now;
        var fails = _world.Chance(_habits.LookFails);
        _world.After(_world.Between(0, 1), () =>
        {
            var shown = nodes.Select(node => Server.LastSuccess(CellOf(Plan.Deployments[node]), _world.Now)).ToList();
            _world.After(_world.Between(0, 0.5), () =>
            {
                var answered = _world.Now;
                for (var index = 0; index < nodes.Count && !fails; index++)
                {
                    var (node, success) = (nodes[index], shown[index]);
                    Post(new PlaceSeen(_world.Now, node, answered, success is null ? null : new Deployed { ReleaseId = success.ReleaseId, DeploymentId = success.DeploymentId, Version = success.Version, When = success.Completed }, null));
                }

                Post(new PlacesLookedAt(_world.Now, sent, fails ? _away : null));
            });
        });
    }

    /// <summary>Others deploy some of the releases to the places of the plan, at any time.</summary>
    private void LetOthersDeploy()
    {
        foreach (var planned in Plan.Deployments)
        {
            for (var left = _world.Random.Next(6); left > 0; left--)
            {
                var other = RandomPlan.Of(planned, _world.Random.Next(3));
                _world.After(_world.Between(0, 400), () => Server.Commit(CellOf(planned), -1, 0, other));
            }
        }
    }

    private static Sighting Show(ModelTask task) => new(task.TaskId, task.DeploymentId, task.Attempt, task.Created);

    private void Cancel(CancelTwin cancel)
    {
        if (_world.Chance(_habits.LookFails))
        {
            Answer(at => new CancelFailed(at, cancel.Node, cancel.TaskId, _away));
            return;
        }

        Server.Cancel(cancel.TaskId, "The task was canceled by the key's user.");
        Answer(at => new CancelAnswered(at, cancel.Node, cancel.TaskId));
    }

    /// <summary>Stands for the watcher.</summary>
    private void Poll()
    {
        var asked = _world.Now;
        var fails = _world.Chance(_habits.PollFails);
        var shown = Server.Tasks.Where(task => _watched.Contains(task.TaskId)).Select(task => (task.Node, task.TaskId, Task: task.Deleted ? null : task.Show())).ToList();
        _world.After(_world.Between(0.01, 1), () =>
        {
            foreach (var (node, taskId, task) in shown.Where(task => _watched.Contains(task.TaskId)))
            {
                if (fails)
                    Post(new WatchFailed(_world.Now, _away, asked));
                else if (task is null)
                    Post(new TaskMissing(_world.Now, node, taskId));
                else
                    Post(new TaskSeen(_world.Now, node, task, asked));
            }
        });
        if (!State.IsOver)
            _world.After(_world.Between(2, _watched.Count == 0 ? 30 : 12), Poll);
    }
}
