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
        var server = SimulatedServer.Of(RandomScenario.Of(random, seed, cap));
        var executions = new List<Execution>();
        var toCreate = random.Next(5, 25);
        var history = new StringBuilder();
        while (toCreate > 0 || executions.Any(execution => !execution.Task.IsCompleted))
        {
            if (toCreate > 0 && random.Next(3) == 0)
            {
                toCreate--;
                executions.Add(random.Next(3) == 0
                    ? server.Run("R" + random.Next(4), "E" + random.Next(3), with: draft => RandomScenario.Vary(draft, random, server.Time.GetUtcNow()))
                    : server.Deploy("P" + random.Next(4), random.Next(2) == 0 ? "1.0" : "2.0", "E" + random.Next(3), with: draft => RandomScenario.Vary(draft, random, server.Time.GetUtcNow())));
            }
            else if (executions.Count > 0 && random.Next(40) == 0)
            {
                var victim = executions[random.Next(executions.Count)];
                server.Server.Request(() =>
                {
                    server.Server.TaskChanges.Cancel(victim.Task, server.Robot);
                    return 0;
                });
            }
            else if (!server.Time.AdvanceToNextTimer() && toCreate == 0)
            {
                Assert.Fail("Nothing is left that could happen, and not all tasks have ended: " + string.Join(", ", executions.Where(one => !one.Task.IsCompleted).Select(one => $"{one.TaskId} {one.Task.State}")));
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
        Assert.All(server.Server.Queue.Nodes.All, node => Assert.True(node.Executing.Count <= cap, $"{node.Executing.Count} tasks execute on {node.Name}, the cap is {cap}."));
        Assert.Equal(holding.Length, holding.Select(task => task.ConcurrencyTag).Distinct().Count());
        Assert.Equal(holding.Length, server.Server.Queue.ExecutingCount);
    }
}
