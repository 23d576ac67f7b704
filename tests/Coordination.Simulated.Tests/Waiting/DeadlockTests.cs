using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>A step that waits for what can only go on after it.</summary>
public sealed class DeadlockTests
{
    private const string Yaml = """
        server: { taskCap: 1 }
        environments: [Dev]
        projects:
          - { name: A, releases: [1.0.0], steps: [ { name: Wait for the other, duration: 5h } ] }
          - { name: B, releases: [1.0.0], steps: [ { name: Wait for the other, duration: 5h } ] }
        """;

    [Fact]
    public void What_is_queued_behind_the_task_that_waits_is_named_at_the_second_look_and_not_waited_for()
    {
        var wait = Wait(Yaml.Replace("taskCap: 1", "taskCap: 5", StringComparison.Ordinal), "B", "B");

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains("is queued behind this very task, which waits for it", wait.Reason, StringComparison.Ordinal);
        Assert.True(wait.Waited < TimeSpan.FromSeconds(10), $"{wait.Waited}");
    }

    [Fact]
    public void The_last_slot_of_the_task_cap_is_named_by_a_key_that_may_see_it()
    {
        var wait = Wait(Yaml, "A", "B");

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.True(wait.Waited < TimeSpan.FromSeconds(10), $"{wait.Waited}");
        Assert.Contains("this very task, which waits for it", wait.Reason, StringComparison.Ordinal);
    }

    private static StepWait Wait(string yaml, string own, string other)
    {
        var players = new Players(yaml);
        return players.Play(async connection =>
        {
            var us = await players.DeployAsync(own);
            await players.AfterAsync(10);
            var task = await players.DeployAsync(other);
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request(other, "1") with { Deployments = new DeploymentQuery { Tasks = [task], OwnTask = us } }, new Hearer(), CancellationToken.None);
        }).Single();
    }
}
