using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;
using Coordination.Simulator.Api;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using OctopusServer = Coordination.Simulator.State.OctopusServer;

namespace Coordination.Simulated.Tests.Locking;

/// <summary>Processes that contend for one lock of a simulated server, each with an engine of its own, most of them of tasks of their own.</summary>
internal sealed class LockWorld
{
    private static readonly TimeSpan _patience = TimeSpan.FromHours(6);

    private readonly LockHabits _habits;
    private readonly Random _random;
    private readonly VirtualTime _time;
    private readonly Scenario _scenario;
    private readonly HashSet<int> _inside = [];
    private readonly List<string> _story = [];
    private DateTimeOffset? _freed;
    private long _lastToken;
    private int _entered;

    public LockWorld(int seed, LockHabits habits)
    {
        _habits = habits;
        _random = new Random(seed);
        _scenario = Scenario.FromYaml(
            "server: { taskCap: 100, rateLimit: off }\nenvironments: [Staging]\nswitches: { listsLag: " + habits.Lag.TotalSeconds.ToString(CultureInfo.InvariantCulture) + "s, duplicateNamesAreServerErrors: " + (habits.DuplicatesAreServerErrors ? "true" : "false") + " }\nprojects:\n"
            + string.Concat(Enumerable.Range(0, habits.Contenders).Select(index => "  - { name: P" + index + ", steps: [{ name: Work, type: script, duration: 90h }], releases: [1.0.0] }\n"))) with { Seed = seed };
        _time = new VirtualTime(_scenario.StartsAt);
        Server = new SimulatedServer(new OctopusServer(_scenario, _time), _time, new SimulatedServerOptions { Latency = TimeSpan.FromMilliseconds(40), Faults = habits.Faults });
    }

    public SimulatedServer Server { get; }

    public string? Wrong { get; private set; }

    public int Entered => _entered;

    /// <summary>Who entered, in this order.</summary>
    public List<int> Order { get; } = [];

    /// <summary>The longest time from a release to the next entering, where somebody waited.</summary>
    public TimeSpan LongestHandOver { get; private set; }

    public string Story => string.Join(Environment.NewLine, _story.TakeLast(60));

    public void Run() => _time.Run(async () =>
    {
        await Task.WhenAll(Enumerable.Range(0, _habits.Contenders).Select(ActAsync));
        return true;
    });

    private async Task ActAsync(int index)
    {
        var isDead = false;
        var engine = new CoordinationEngine(new EngineSettings { Time = _time, NewHandler = () => new MortalHandler(new SimulatorHandler(Server), () => isDead), Seed = (index * 1000) + 1 + _scenario.Seed });
        var hasTask = _random.NextDouble() >= _habits.WithoutTask;
        var (arrives, dies, gaveUp) = (_habits.Spacing > 0 ? (index + (_random.NextDouble() / 2)) * _habits.Spacing : _random.NextDouble() * 60, _random.NextDouble() < _habits.Killed, _random.NextDouble() < _habits.GivesUp);
        using var givesUp = new CancellationTokenSource();
        await _time.DelayAsync(TimeSpan.FromSeconds(arrives), CancellationToken.None);
        var connection = await ConnectAsync(engine);
        var taskId = hasTask ? await StartTaskAsync(engine.SpaceOf(connection), index) : null;
        if (gaveUp)
            _ = LaterAsync(_random.NextDouble() * 120, givesUp.Cancel);

        // A killed one is not waited for: nothing of it goes on.
        var killed = new TaskCompletionSource<bool>();
        if (dies)
        {
            _ = LaterAsync(_random.NextDouble() * 120, () =>
            {
                Say(index, "dies");
                isDead = true;
                _inside.Remove(index);
                killed.TrySetResult(true);
            });
        }

        var life = LiveAsync(index, engine, connection, taskId, () => isDead, givesUp.Token);
        await await Task.WhenAny(life, killed.Task);
        if (isDead && taskId is not null)
            await CancelTaskAsync(taskId);
    }

    private async Task LiveAsync(int index, CoordinationEngine engine, OctopusConnection connection, string? taskId, Func<bool> isDead, CancellationToken givesUp)
    {
        try
        {
            var request = new StepLockRequest
            {
                Names = ["shop-database"],
                Owner = new StepLockOwner { Name = "P" + index, TaskId = taskId },
                Kind = _habits.Limit > 1 ? StepLockKind.Limited : StepLockKind.Exclusive,
                Limit = _habits.Limit > 1 ? _habits.Limit : 0,
                Timeout = _patience,
            };
            using var held = await engine.Locks.LockAsync(connection, request, new SilentLockObserver(), givesUp);
            if (isDead())
                return;
            Enter(index, held.Locks[0].Token);
            await Task.WhenAny(held.Lost, _time.DelayAsync(TimeSpan.FromSeconds(_random.Next(_habits.ShortestHold, _habits.LongestHold)), CancellationToken.None));
            if (isDead())
                return;
            _inside.Remove(index);
            _freed = _time.GetUtcNow();
            Say(index, held.Lost.IsCompleted ? "lost it: " + (await held.Lost).Message : "releases");
            if (held.Lost.IsCompleted && taskId is not null)
                Wrong ??= "Process " + index + " of a live task lost the lock.";
            await held.ReleaseAsync(CancellationToken.None);
        }
        catch (OperationCanceledException) when (givesUp.IsCancellationRequested)
        {
            Say(index, "gave up");
        }
        catch (CoordinationException failed)
        {
            // Whoever was killed while he gave it back is told nothing: his process is no more.
            if (!isDead())
                Wrong ??= "Process " + index + " did not get the lock: " + failed.Message;
        }
    }

    private void Enter(int index, long token)
    {
        Say(index, "holds, token " + token);
        _entered++;
        Order.Add(index);
        if (_freed is { } freed && _time.GetUtcNow() - freed > LongestHandOver)
            LongestHandOver = _time.GetUtcNow() - freed;
        if (_inside.Count >= _habits.Limit)
            Wrong ??= "Process " + index + " holds the lock beside " + string.Join(", ", _inside);
        if (_habits.Limit == 1 && token <= _lastToken)
            Wrong ??= "The token " + token + " does not grow.";
        _lastToken = token;
        _inside.Add(index);
    }

    private Task<OctopusConnection> ConnectAsync(CoordinationEngine engine) => PersistentlyAsync(() =>
        engine.ConnectAsync(new ConnectionRequest { Server = "http://octopus.simulated", ApiKey = _scenario.ApiKey, Source = "the test" }, CancellationToken.None));

    private Task<string> StartTaskAsync(IOctopusSpace space, int index) => PersistentlyAsync(async () =>
    {
        var project = (await space.GetProjectsAsync(CancellationToken.None)).Single(one => one.Name == "P" + index);
        var environment = (await space.GetEnvironmentsAsync(CancellationToken.None)).Single();
        var release = await space.FindReleaseAsync(project, "1.0.0", CancellationToken.None);
        var sent = await space.CreateDeploymentAsync(new NewDeployment { ReleaseId = release!.Id, EnvironmentId = environment.Id }, CancellationToken.None);
        return sent is Sent<DeploymentResource>.Accepted(var made) ? made.TaskId : throw new CoordinationException(new Failure("Again", FailureKind.Unknown, "Again."));
    });

    private async Task CancelTaskAsync(string taskId)
    {
        var engine = new CoordinationEngine(new EngineSettings { Time = _time, NewHandler = () => new SimulatorHandler(Server), Seed = 1 });
        var space = engine.SpaceOf(await ConnectAsync(engine));
        await PersistentlyAsync(() => space.CancelTaskAsync(taskId, CancellationToken.None));
    }

    private async Task<T> PersistentlyAsync<T>(Func<Task<T>> work)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (CoordinationException)
            {
                await _time.DelayAsync(TimeSpan.FromSeconds(2), CancellationToken.None);
            }
        }
    }

    private async Task LaterAsync(double seconds, Action happen)
    {
        await _time.DelayAsync(TimeSpan.FromSeconds(seconds), CancellationToken.None);
        happen();
    }

    private void Say(int index, string what) => _story.Add($"{_time.GetUtcNow():HH:mm:ss.f} {index} {what}");
}
