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

    [Theory]
    [InlineData("B", null, null)]
    [InlineData("Tenanted", "Acme", "Globex")]
    public void What_was_cancelled_gave_way_to_nothing_older_and_to_nothing_of_another_tenant(string project, string? tenant, string? newer)
    {
        var players = new Players(StepWaitTests.Yaml);
        var wait = players.Play(async connection =>
        {
            await players.DeployAsync(project, tenant: tenant);
            await players.AfterAsync(300);
            var task = await players.DeployAsync(project, tenant: tenant);
            await players.AfterAsync(10);
            if (newer is not null)
                await players.DeployAsync(project, tenant: newer);
            await players.CancelAsync(task);
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request(project, "Second") with { Deployments = new DeploymentQuery { Tasks = [task] } }, new Hearer(), CancellationToken.None);
        });

        Assert.Equal(WaitOutcome.Cancelled, wait.Single().Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void When_a_wait_has_ended_or_was_given_up_nothing_more_is_asked(bool givesUp)
    {
        var players = new Players(StepWaitTests.Yaml);
        var asked = players.Play(async connection =>
        {
            await players.DeployAsync("Approved");
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(190), players.Octopus.Time);
            var waiting = players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("Approved", givesUp ? "Migrate" : "First"), new Hearer(), stop.Token);
            await players.AfterAsync(200);
            if (givesUp)
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

            Assert.True(waiting.IsCompleted);
            var before = players.Octopus.Server.Journal.Entries.Count;
            await players.AfterAsync(3600);
            return players.Octopus.Server.Journal.Entries.Count - before;
        });

        Assert.Equal(0, asked);
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
