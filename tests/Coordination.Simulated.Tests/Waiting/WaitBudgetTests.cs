using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Simulator.Api;
using Coordination.Simulator.Journal;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>How often a server is asked by waits for a step of each of many deployments, which comes after seven minutes.</summary>
public sealed class WaitBudgetTests
{
    private const int Deployments = 20;

    /// <summary>What a process reads before it waits is not spaced.</summary>
    private static readonly TimeSpan _beginning = TimeSpan.FromMinutes(1);

    private readonly Players _players = new(
        "server: { version: 2026.3, taskCap: 1000 }\nenvironments: [Dev]\nprojects:\n"
            + string.Concat(Enumerable.Range(1, Deployments).Select(number => $"  - {{ name: P{number}, releases: [1.0.0], steps: [ {{ name: First, duration: 7m }}, {{ name: Second, duration: 5h }} ] }}\n")),
        latency: TimeSpan.FromMilliseconds(50));

    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public void Waits_ask_as_often_as_the_connection_allows_and_no_more(int perMinute) => Assert.InRange(Most(Play(processes: 1, perMinute)), perMinute * 3 / 4, perMinute);

    /// <summary>A user has a bucket of 200 requests, which 200 a minute fill up: some minute may hold a few more, and none is refused.</summary>
    [Theory]
    [InlineData(null, 60)]
    [InlineData(150, 240)]
    public void Two_processes_with_one_key_stay_under_what_the_server_allows_a_user_and_both_finish(int? perMinute, int mostTogether)
    {
        var requests = Play(processes: 2, perMinute);

        Assert.InRange(Most(requests), 30, mostTogether);
        Assert.DoesNotContain(requests, entry => entry.Status == 429);
    }

    [Fact]
    public void While_nothing_runs_it_is_looked_for_as_often_as_the_connection_allows()
    {
        _players.Octopus.Run(async () =>
        {
            var engine = NewEngine(seed: 1);
            var connection = await engine.ConnectAsync(RequestOf(perMinute: 6), CancellationToken.None);
            var request = StepWaitTests.Request("P1", "Second") with { IfNotRunning = NotRunningAction.Wait, Limits = new WaitLimits { QueueTimeout = TimeSpan.FromMinutes(10) } };
            return await engine.Waits.WaitForStepAsync(connection, request, new Hearer(), CancellationToken.None);
        });

        Assert.Equal(6, Most([.. _players.Octopus.Server.Journal.Entries.Where(entry => entry.At >= _players.Octopus.Scenario.StartsAt + _beginning)]));
    }

    /// <summary>Lets every process wait for every deployment; what they asked after their beginning.</summary>
    private List<JournalEntry> Play(int processes, int? perMinute)
    {
        var began = _players.Octopus.Run(async () =>
        {
            for (var number = 1; number <= Deployments; number++)
                await _players.DeployAsync("P" + number);
            await _players.AfterAsync(60);
            var now = _players.Octopus.Time.GetUtcNow();
            var waits = await Task.WhenAll(Enumerable.Range(1, processes).Select(seed => WaitAsync(NewEngine(seed), perMinute)));
            Assert.All(waits.SelectMany(wait => wait), wait => Assert.Equal(WaitOutcome.Reached, wait.Outcome));
            return now;
        });
        return [.. _players.Octopus.Server.Journal.Entries.Where(entry => entry.At >= began + _beginning)];
    }

    private CoordinationEngine NewEngine(int seed) => new(new EngineSettings { Time = _players.Octopus.Time, NewHandler = () => new SimulatorHandler(_players.Octopus.Server), Seed = seed });

    private async Task<IEnumerable<StepWait>> WaitAsync(CoordinationEngine engine, int? perMinute)
    {
        var connection = await engine.ConnectAsync(RequestOf(perMinute), CancellationToken.None);
        var waits = Enumerable.Range(1, Deployments).Select(number => engine.Waits.WaitForStepAsync(connection, StepWaitTests.Request("P" + number, "Second") with { State = AwaitedState.Started }, new Hearer(), CancellationToken.None));
        return (await Task.WhenAll(waits)).SelectMany(wait => wait);
    }

    private ConnectionRequest RequestOf(int? perMinute) => new() { Server = "http://octopus.simulated", ApiKey = _players.Octopus.Scenario.ApiKey, RequestsPerMinute = perMinute };

    private static int Most(List<JournalEntry> requests) =>
        requests.Max(first => requests.Count(entry => entry.At >= first.At && entry.At < first.At + TimeSpan.FromMinutes(1)));
}
