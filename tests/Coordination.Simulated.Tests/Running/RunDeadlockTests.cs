using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Coordination.Simulated.Tests.Waiting;
using Xunit;

namespace Coordination.Simulated.Tests.Running;

/// <summary>A run in a step of a server whose task cap its own task fills: nothing that it asked for can start.</summary>
public sealed class RunDeadlockTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("executing")]
    [InlineData("nothing")]
    public void The_first_of_many_that_cannot_start_is_named_after_two_looks_at_it_and_not_after_one_at_each(string fullCap)
    {
        var players = new Players("server: { taskCap: 1 }\nswitches: { fullCap: " + fullCap + " }\nenvironments: [Dev]\nprojects:\n  - { name: Parent, releases: [1.0.0], steps: [ { name: Wait, duration: 5h } ] }\n"
            + string.Concat(Enumerable.Range(1, 8).Select(number => $"  - {{ name: Child {number}, releases: [1.0.0], steps: [ {{ name: Work, duration: 60s }} ] }}\n")));
        var ends = new Ends(players);

        var run = players.Play(async connection =>
        {
            var us = await players.DeployAsync("Parent");
            await players.AfterAsync(10);
            var plan = new CoordinationPlan { Name = "Children", Environment = "Dev", Deployments = [.. Enumerable.Range(1, 8).Select(number => new PlannedDeployment { Name = "Child " + number, Project = "Child " + number })] };
            var resolved = await players.Octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
            return await players.Octopus.Engine.RunAsync(connection, resolved, new RunOptions { OwnTask = us }, ends, CancellationToken.None);
        });

        var first = ends.At[0] - run.Started;
        output.WriteLine($"first after {first.TotalSeconds:0.0} s, all after {(run.Ended - run.Started).TotalSeconds:0.0} s");
        Assert.All(run.Deployments, deployment => Assert.Equal(DeploymentOutcome.Deadlocked, deployment.Outcome));
        Assert.True(first < TimeSpan.FromSeconds(20), $"{first}");
    }

    private sealed class Ends(Players players) : IRunObserver
    {
        public List<DateTimeOffset> At { get; } = [];

        public void Started(string runId, ResolvedPlan plan)
        {
        }

        public void Changed(DeploymentProgress progress)
        {
            if (progress.State == DeploymentState.Ended)
                At.Add(players.Octopus.Time.GetUtcNow());
        }

        public void Remarked(string text)
        {
        }
    }
}
