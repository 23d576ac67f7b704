using System;
using System.Diagnostics;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class ManyDeploymentsTests
{
    [Fact]
    public void A_thousand_deployments_execute_at_once_and_their_tasks_are_read_a_hundred_thousand_times()
    {
        var clock = Stopwatch.StartNew();
        var server = SimulatedServer.Of(
            "server: { taskCap: 1000 }\nenvironments: [Dev]\nprojects:\n"
            + string.Concat(Enumerable.Range(0, 1000).Select(i => $"  - {{ name: P{i}, releases: [1.0.0], steps: [{{ name: One, duration: 10m }}, {{ name: Two, duration: 10m }}] }}\n")));
        var deployments = Enumerable.Range(0, 1000).Select(i => server.Deploy("P" + i, "1.0.0", "Dev")).ToArray();
        server.Advance(60);
        Assert.Equal(1000, server.Server.Queue.ExecutingCount);
        var executing = 0;
        for (var round = 0; round < 100; round++)
        {
            executing += deployments.Count(deployment => server.Server.Request(() => server.Server.Tasks.Get(deployment.TaskId).State) == TaskState.Executing);
        }

        Assert.Equal(100_000, executing);
        server.Finish(deployments);
        Assert.All(deployments, deployment => Assert.Equal(TaskState.Success, deployment.Task.State));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"It took {clock.Elapsed}.");
    }
}
