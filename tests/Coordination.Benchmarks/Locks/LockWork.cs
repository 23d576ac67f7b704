using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Benchmarks.Reporting;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Core.Octopus;
using Coordination.Core.Time;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;

namespace Coordination.Benchmarks.Locks;

/// <summary>What locks cost: requests where nobody else wants one, the time from a release to the next holder, requests of all who wait, and a look at very many.</summary>
internal static class LockWork
{
    private const int RequestGoal = 6;
    private const double HandOverGoal = 3;
    private const int PerMinuteGoal = 60;
    private const int Many = 1000;
    private const int MostHandOvers = 30;

    private static readonly int[] Waiters = [1, 10, 100];
    private static readonly TimeSpan Gathering = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(45);

    public static void Print()
    {
        FigureTable.Print("Locks: requests of an uncontended acquire and release together (every change is read back)", [Uncontended()]);
        FigureTable.Print("Locks: from a release to the next holder, holds of 45 s, each waiter a process of its own (virtual time)", [.. Waiters.SelectMany(HandOver)]);
        FigureTable.Print("Locks: one Get-StepLock (real time)", [Look()]);
    }

    private static SimulatedOctopus NewOctopus() => new(Scenario.FromYaml("server: { rateLimit: off }\nprojects: [{ name: Shop }]\n"), new SimulatedServerOptions { Latency = TimeSpan.FromMilliseconds(40) });

    private static StepLockRequest Request(string name, int who) => new() { Names = [name], Owner = new StepLockOwner { Name = "Process " + who.ToString(CultureInfo.InvariantCulture), TaskId = "ServerTasks-" + (1000 + who).ToString(CultureInfo.InvariantCulture) }, Timeout = TimeSpan.FromDays(1) };

    private static Figure Uncontended()
    {
        var octopus = NewOctopus();
        var requests = octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
            var before = 0;
            for (var round = 0; round < 3; round++)
            {
                before = octopus.Server.Journal.Entries.Count;
                using var held = await octopus.Engine.Locks.LockAsync(connection, Request("shop", 0), new SilentLockObserver(), CancellationToken.None);
                await octopus.Time.DelayAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
                await held.ReleaseAsync(CancellationToken.None);
            }

            return octopus.Server.Journal.Entries.Count - before;
        });
        return new Figure("one process", requests + " requests", "at most " + RequestGoal, requests <= RequestGoal);
    }

    private static IEnumerable<Figure> HandOver(int waiters)
    {
        var octopus = NewOctopus();
        var delays = new List<double>();
        DateTimeOffset? released = null;
        var spaces = new List<IOctopusSpace>();

        async Task WaitAsync(int who)
        {
            var engine = new CoordinationEngine(new EngineSettings { Time = octopus.Time, NewHandler = () => new SimulatorHandler(octopus.Server), Seed = who + 1 });
            await octopus.Time.DelayAsync(TimeSpan.FromSeconds(3 * who), CancellationToken.None);
            var connection = await engine.ConnectAsync(new ConnectionRequest { Server = "http://octopus.simulated", ApiKey = octopus.Scenario.ApiKey, Source = "the benchmark" }, CancellationToken.None);
            if (who > 0)
                spaces.Add(engine.SpaceOf(connection));
            using var held = await engine.Locks.LockAsync(connection, Request("shop", who), new SilentLockObserver(), CancellationToken.None);
            if (released is { } at)
                delays.Add((octopus.Time.GetUtcNow() - at).TotalSeconds);
            await octopus.Time.DelayAsync(who == 0 ? Gathering : Hold, CancellationToken.None);
            released = octopus.Time.GetUtcNow();
            await held.ReleaseAsync(CancellationToken.None);
        }

        var perMinute = octopus.Run(async () =>
        {
            var all = Task.WhenAll(Enumerable.Range(0, waiters + 1).Select(WaitAsync));

            // While nobody comes or goes: the last four minutes of the first hold.
            await octopus.Time.DelayAsync(Gathering - Watched, CancellationToken.None);
            var before = spaces.Sum(space => space.RequestsSent);
            await octopus.Time.DelayAsync(Watched, CancellationToken.None);
            var sent = spaces.Sum(space => space.RequestsSent) - before;
            await all;
            return sent / Watched.TotalMinutes;
        });
        var some = delays.Take(MostHandOvers).ToList();
        var median = Quantile.Median(some);
        yield return new Figure($"{waiters} waiting", $"median {median:0.0} s, p95 {Quantile.Of(some, 0.95):0.0} s", $"median under {HandOverGoal:0} s", median < HandOverGoal);
        yield return new Figure($"{waiters} waiting", $"{perMinute:0} requests a minute of all who wait", "at most " + PerMinuteGoal, perMinute <= PerMinuteGoal);
    }

    private static Figure Look()
    {
        var octopus = NewOctopus();
        var watch = new Stopwatch();
        var found = octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
            using var held = await octopus.Engine.Locks.LockAsync(connection, Request("shop", 0) with { Names = [.. Enumerable.Range(0, Many).Select(number => "lock " + number.ToString(CultureInfo.InvariantCulture))] }, new SilentLockObserver(), CancellationToken.None);
            watch.Start();
            var locks = await octopus.Engine.Locks.GetAsync(connection, _ => true, CancellationToken.None);
            watch.Stop();
            return locks.Count;
        });
        return new Figure($"{found} locks", $"{watch.ElapsedMilliseconds} ms", "under 1000 ms", found == Many && watch.ElapsedMilliseconds < 1000);
    }
}
