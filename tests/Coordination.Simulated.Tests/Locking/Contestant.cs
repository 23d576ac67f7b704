using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Simulated.Tests.Waiting;
using Coordination.Simulator.Api;

namespace Coordination.Simulated.Tests.Locking;

/// <summary>One process that takes locks one within the other, and gives all of them back when one is refused, as a script that fails does.</summary>
internal sealed class Contestant(Players players, int number, string? task)
{
    private readonly List<IHeldLocks> _held = [];
    private CoordinationEngine? _engine;
    private bool _isDead;
    private OctopusConnection? _connection;

    public string Task => task ?? "a session";

    public IReadOnlyList<string> Holds => [.. _held.SelectMany(held => held.Locks).Select(hold => hold.Id)];

    public Task HoldAsync(params string[] names) => HoldAsync(Request(names));

    /// <summary>Holds one of two places of a lock.</summary>
    public Task HoldPlaceAsync(string name) => HoldAsync(Request([name]) with { Kind = StepLockKind.Limited, Limit = 2 });

    /// <summary>Wants locks within those that it holds; says how that ended.</summary>
    public Task<string> WantAsync(params string[] names) => WantAsync(Request(names));

    /// <summary>Wants one of two places of a lock within those that it holds; says how that ended.</summary>
    public Task<string> WantPlaceAsync(string name) => WantAsync(Request([name]) with { Kind = StepLockKind.Limited, Limit = 2 });

    /// <summary>Nothing of it reaches the server any more.</summary>
    public void Die() => _isDead = true;

    public async Task ReleaseAsync()
    {
        foreach (var held in Enumerable.Reverse(_held))
            await held.ReleaseAsync(CancellationToken.None);
        _held.Clear();
    }

    private async Task HoldAsync(StepLockRequest request)
    {
        _engine ??= new CoordinationEngine(new EngineSettings { Time = players.Octopus.Time, NewHandler = () => new MortalHandler(new SimulatorHandler(players.Octopus.Server), () => _isDead), Seed = number });
        _connection ??= await _engine.ConnectAsync(new ConnectionRequest { Server = "http://octopus.simulated", ApiKey = players.Octopus.Scenario.ApiKey, Source = "the test" }, CancellationToken.None);
        _held.Add(await _engine.Locks.LockAsync(_connection, request, new SilentLockObserver(), CancellationToken.None));
    }

    private async Task<string> WantAsync(StepLockRequest request)
    {
        try
        {
            await HoldAsync(request);
            await ReleaseAsync();
            return "holds";
        }
        catch (CoordinationException failed)
        {
            await ReleaseAsync();
            return failed.Failures[0].Id + " " + failed.Failures[0].Message;
        }
    }

    private StepLockRequest Request(string[] names) => new() { Names = names, Owner = new StepLockOwner { Name = Task, TaskId = task, Under = Holds } };
}
