using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>Waits for a project that is deployed again and again, or at last.</summary>
public sealed class BusyProjectTests
{
    private static readonly WaitLimits _patient = new() { QueueTimeout = TimeSpan.FromHours(5), RunTimeout = TimeSpan.FromHours(5) };

    [Theory]
    [InlineData(3, WaitOutcome.Reached)]
    [InlineData(22, WaitOutcome.Superseded)]
    public void What_gives_way_again_and_again_is_followed_but_not_for_ever(int newer, WaitOutcome outcome)
    {
        var players = new Players(StepWaitTests.Yaml.Replace("40s", "40m", StringComparison.Ordinal));
        var hearer = new Hearer();

        var wait = players.Play(async connection =>
        {
            // While it runs, each that waits behind it gives way to the next.
            var first = await players.DeployAsync("Superseding", version: "1.0.0");
            await players.AfterAsync(60);
            await players.DeployAsync("Superseding", version: "1.0.0");
            var request = StepWaitTests.Request("Superseding", "Second") with { Deployments = new DeploymentQuery { Project = "Superseding" }, Limits = _patient };
            var waiting = players.Waits.WaitForStepAsync(connection, request, hearer, CancellationToken.None);
            for (var number = 1; number <= newer; number++)
            {
                await players.AfterAsync(60);
                await players.DeployAsync("Superseding", version: number % 2 == 0 ? "1.0.0" : "1.1.0");
            }

            return (await waiting).Single(one => one.TaskId != first);
        });

        Assert.Equal(outcome, wait.Outcome);
        Assert.Equal(Math.Min(newer, 20), hearer.Remarks.Count(remark => remark.Contains("gave way to", StringComparison.Ordinal)));
        Assert.Equal("ServerTasks-" + (2 + Math.Min(newer, 20)), wait.TaskId);
    }

    [Fact]
    public void A_project_that_is_always_being_deployed_holds_nobody_for_ever()
    {
        var players = new Players(StepWaitTests.Yaml);
        var ended = players.Play(async connection =>
        {
            var request = new DeploymentWaitRequest { Deployments = new DeploymentQuery { Project = "B", Environment = "Dev" }, Limits = new WaitLimits { QueueTimeout = TimeSpan.FromMinutes(5), RunTimeout = TimeSpan.FromMinutes(5) } };
            await players.DeployAsync("B");
            var waiting = players.Waits.WaitForDeploymentsAsync(connection, request, new Hearer(), CancellationToken.None);
            for (var number = 0; number < 20; number++)
            {
                await players.AfterAsync(100);
                await players.DeployAsync("B");
            }

            return await waiting;
        });

        Assert.True(ended.Count > 3, $"{ended.Count}");
        Assert.InRange(ended.Max(wait => wait.Waited), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(16));
    }

    [Fact]
    public void What_begins_at_last_is_seen_within_seconds()
    {
        var players = new Players(StepWaitTests.Yaml);
        var (wait, ended) = players.Play(async connection =>
        {
            var request = StepWaitTests.Request("B", "First") with { IfNotRunning = NotRunningAction.Wait, State = AwaitedState.Started };
            var waiting = players.Waits.WaitForStepAsync(connection, request, new Hearer(), CancellationToken.None);
            await players.AfterAsync(601);
            await players.DeployAsync("B");
            return ((await waiting).Single(), players.Octopus.Time.GetUtcNow());
        });

        Assert.Equal(WaitOutcome.Reached, wait.Outcome);
        Assert.InRange(ended - wait.Started!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
