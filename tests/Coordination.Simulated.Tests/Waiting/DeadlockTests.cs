using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>A step that waits for what can only go on after it.</summary>
public sealed class DeadlockTests
{
    private const string Yaml = """
        environments: [Dev]
        projects:
          - { name: B, releases: [1.0.0], steps: [ { name: Wait for the other, duration: 5h } ] }
        """;

    [Fact]
    public void What_is_queued_behind_the_task_that_waits_is_named_at_the_second_look_and_not_waited_for()
    {
        var players = new Players(Yaml);
        var hearer = new Hearer();
        var wait = players.Play(async connection =>
        {
            var us = await players.DeployAsync("B");
            await players.AfterAsync(10);
            var other = await players.DeployAsync("B");
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "1") with { Deployments = new DeploymentQuery { Tasks = [other], OwnTask = us } }, hearer, CancellationToken.None);
        }).Single();

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains("is queued behind this very task, which waits for it", wait.Reason, StringComparison.Ordinal);
        Assert.True(wait.Waited < TimeSpan.FromSeconds(10), $"{wait.Waited}");
    }
}
