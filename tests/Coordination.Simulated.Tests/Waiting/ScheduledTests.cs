using System;
using System.Linq;
using System.Threading;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>A deployment that is to start tonight does not run.</summary>
public sealed class ScheduledTests
{
    private const string Yaml = """
        server: { startsAt: 2026-01-05T08:00:00Z }
        environments: [Dev]
        projects:
          - { name: Tonight, releases: [1.0.0], steps: [ { name: Deploy } ] }
        """;

    [Fact]
    public void It_is_not_waited_for_unless_it_is_named_and_the_time_until_its_start_is_no_time_in_the_queue()
    {
        var players = new Players(Yaml);
        var at = players.Octopus.Time.GetUtcNow().AddHours(3);
        var taskId = players.Octopus.Deploy(
            new CoordinationPlan { Name = "Tonight", Environment = "Dev", Deployments = [new() { Name = "Tonight", Project = "Tonight", QueueTime = at }] },
            new RunOptions { NoWait = true }).Deployments[0].TaskId!;
        var hearer = new Hearer();

        var wait = players.Play(connection => players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("Tonight", "1"), hearer, CancellationToken.None)).Single();
        var named = players.Play(connection => players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("Tonight", "1") with { Deployments = new DeploymentQuery { Tasks = [taskId] } }, hearer, CancellationToken.None)).Single();

        Assert.Equal(WaitOutcome.NotRunning, wait.Outcome);
        Assert.Contains("Tonight 1.0.0 to Dev is scheduled for 2026-01-05 11:00 and does not run, so it is not waited for.", hearer.Remarks);
        Assert.Equal(WaitOutcome.Reached, named.Outcome);
        Assert.Contains("scheduled for 2026-01-05 11:00", hearer.Lines);
    }
}
