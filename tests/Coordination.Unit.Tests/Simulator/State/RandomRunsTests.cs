using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class RandomRunsTests
{
    private static readonly int Seeds = Environment.GetEnvironmentVariable("COORDINATION_DEPTH") == "deep" ? 5000 : 150;

    [Fact]
    public void Never_two_tasks_of_one_tag_never_more_than_the_cap_and_all_end()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            try
            {
                Explore(seed);
            }
            catch (Exception fault)
            {
                Assert.Fail($"Seed {seed}: {fault.Message}");
            }
        }
    }

    [Fact]
    public void One_seed_gives_one_run()
    {
        Assert.Equal(Explore(7), Explore(7));
        Assert.NotEqual(Explore(7), Explore(8));
    }

    /// <summary>Runs a random scenario to its end and returns what happened, in full.</summary>
    private static string Explore(int seed)
    {
        var random = new Random(seed);
        var cap = random.Next(1, 5);
        var server = SimulatedServer.Of(RandomScenario(random, seed, cap));
        var deployments = new List<Deployment>();
        var toCreate = random.Next(5, 25);
        var history = new StringBuilder();
        while (toCreate > 0 || deployments.Any(deployment => !deployment.Task.IsCompleted))
        {
            if (toCreate > 0 && random.Next(3) == 0)
            {
                toCreate--;
                deployments.Add(server.Deploy("P" + random.Next(4), random.Next(2) == 0 ? "1.0" : "2.0", "E" + random.Next(3), with: draft => Vary(draft, random, server)));
            }
            else if (deployments.Count > 0 && random.Next(40) == 0)
            {
                var victim = deployments[random.Next(deployments.Count)];
                server.Server.Request(() =>
                {
                    server.Server.Queue.Cancel(victim.Task, server.Robot);
                    return 0;
                });
            }
            else if (!server.Time.AdvanceToNextTimer() && toCreate == 0)
            {
                Assert.Fail("Nothing is left that could happen, and not all tasks have ended: " + string.Join(", ", deployments.Where(one => !one.Task.IsCompleted).Select(one => $"{one.TaskId} {one.Task.State}")));
            }

            CheckNow(server, cap);
        }

        Assert.Equal(0, server.Server.Queue.ExecutingCount);
        Assert.DoesNotContain(server.Server.Interruptions, interruption => interruption.IsPending);
        foreach (var happened in server.Server.Events) history.Append(happened.Occurred.Ticks).Append(' ').Append(happened.Category).Append(' ').AppendLine(happened.Message);
        return history.ToString();
    }

    private static void CheckNow(SimulatedServer server, int cap)
    {
        var holding = server.Server.Tasks.Where(task => task.State is TaskState.Executing or TaskState.Cancelling).ToArray();
        Assert.True(holding.Length <= cap, $"{holding.Length} tasks execute, the cap is {cap}.");
        Assert.Equal(holding.Length, holding.Select(task => task.ConcurrencyTag).Distinct().Count());
        Assert.Equal(holding.Length, server.Server.Queue.ExecutingCount);
    }

    private static void Vary(Deployment draft, Random random, SimulatedServer server)
    {
        var now = server.Time.GetUtcNow();
        if (random.Next(6) == 0) draft.QueueTime = now.AddSeconds(random.Next(1, 300));
        if (random.Next(6) == 0) draft.QueueTimeExpiry = (draft.QueueTime ?? now).AddSeconds(random.Next(1, 120));
        draft.UseGuidedFailure = random.Next(3) == 0;
    }

    private static string RandomScenario(Random random, int seed, int cap)
    {
        var yaml = new StringBuilder($"server: {{ seed: {seed}, taskCap: {cap} }}\nenvironments: [E0, E1, E2]\n");
        yaml.AppendLine("lifecycles: [{ name: Free, phases: [{ name: All }] }]");
        yaml.AppendLine("machines: [{ name: m1, roles: [web] }, { name: m2, roles: [web] }, { name: m3, roles: [web] }]\nprojects:");
        for (var project = 0; project < 4; project++)
        {
            yaml.AppendLine($"  - name: P{project}\n    releases: ['1.0', '2.0']\n    cancelQueuedTasks: {(random.Next(4) == 0 ? "true" : "false")}\n    steps:");
            for (var step = random.Next(1, 5); step > 0; step--) yaml.AppendLine($"      - {{ name: S{step}, {RandomStep(random)} }}");
        }

        return yaml.ToString();
    }

    private static string RandomStep(Random random)
    {
        var step = random.Next(5) switch
        {
            0 => $"type: manual, answeredAfter: {random.Next(1, 90)}s, answer: {(random.Next(3) == 0 ? "Abort" : "Proceed")}, blocksConcurrentDeployments: {(random.Next(2) == 0 ? "true" : "false")}",
            1 => $"role: web, window: {random.Next(1, 4)}, duration: {random.Next(0, 60)}s, jitter: 50%, fails: {{ machine: m2, attempt: 1 }}, answeredAfter: 10s, answer: {(random.Next(2) == 0 ? "Retry" : "Exclude")}",
            2 => $"outcome: warning, duration: {random.Next(0, 60)}s, condition: always",
            3 => $"package: Some.Package, duration: {random.Next(0, 60)}s, environments: [E1]",
            _ => $"duration: {random.Next(0, 60)}s, fails: {{ version: '2.0', environment: E0 }}, answeredAfter: 5s, answer: Fail",
        };
        return random.Next(3) == 0 ? step + ", withPrevious: true" : step;
    }
}
