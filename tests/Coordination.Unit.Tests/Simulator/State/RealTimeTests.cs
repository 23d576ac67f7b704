using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class RealTimeTests
{
    private static readonly int Seeds = Environment.GetEnvironmentVariable("COORDINATION_DEPTH") == "deep" ? 100 : 6;

    [Fact]
    public async Task What_happens_on_a_real_clock_is_what_happens_on_a_virtual_one_at_the_same_times()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var yaml = RandomScenario.Of(new Random(seed), seed, cap: 2);
            var time = new VirtualTime(DateTimeOffset.UnixEpoch);
            using var simulated = new OctopusServer(Scenario.FromYaml(yaml), time);
            var expected = Begin(simulated, seed);
            while (time.AdvanceToNextTimer())
            {
                // To the end.
            }

            using var real = new OctopusServer(Scenario.FromYaml(yaml), new ControlledTime(TimeProvider.System, speed: 2000));
            var found = Begin(real, seed);
            var patience = TimeProvider.System.GetTimestamp();
            while (!real.Request(() => real.Tasks.All(task => task.IsCompleted)) && TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(60)) await Task.Delay(5, TestContext.Current.CancellationToken);
            var (virtually, really) = (HistoryOf(simulated, expected), real.Request(() => HistoryOf(real, found)));
            Assert.True(virtually.SequenceEqual(really), $"Seed {seed}:\n{virtually.Zip(really).Where(pair => pair.First != pair.Second).Select(pair => pair.First + "\n" + pair.Second).FirstOrDefault()}");
        }
    }

    private static int Begin(OctopusServer server, int seed) => server.Request(() =>
    {
        var random = new Random(seed);
        var before = server.Events.Count;
        for (var deployment = 0; deployment < 12; deployment++)
        {
            var draft = new Deployment { ReleaseId = server.Releases.ElementAt(random.Next(8)).Id, EnvironmentId = server.Environments.ElementAt(random.Next(3)).Id };
            RandomScenario.Vary(draft, random, server.Now);
            server.DeploymentCreation.Create(draft, server.Users.First());
        }

        return before;
    });

    private static List<string> HistoryOf(OctopusServer server, int before)
    {
        var begin = server.Deployments.First().Created;
        return [.. server.Events.Skip(before).Select(happened => $"{happened.Occurred - begin} {happened.Message}")];
    }
}
