using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class RetentionTests
{
    /// <summary>The example of the documentation: of fifteen releases, six undeployed, six in the last phase.</summary>
    private static string Example(string keep) =>
        $$"""
        environments: [Staging, Production]
        lifecycles: [{ name: Default, keep: {{keep}}, phases: [{ name: Staging, environments: [Staging] }, { name: Production, environments: [Production] }] }]
        projects:
          - name: A
            releases: [{{string.Join(", ", Enumerable.Range(1, 15).Select(number => $"0.0.{number}"))}}]
            deployed:
              Staging: [{{string.Join(", ", Enumerable.Range(1, 9).Select(number => $"0.0.{number}"))}}]
              Production: [{{string.Join(", ", Enumerable.Range(1, 6).Select(number => $"0.0.{number}"))}}]
            steps: [{ name: Work, duration: 1m }]
        """;

    [Fact]
    public void The_number_counts_by_phase_and_what_a_dashboard_shows_stays()
    {
        var server = SimulatedServer.Of(Example("3"));
        var before = Versions(server);
        server.Advance(4 * 3600 - 1);
        Assert.Equal(15, server.Server.Releases.Count);
        server.Advance(10);
        Assert.Equal(["0.0.1", "0.0.10", "0.0.11", "0.0.12"], before.Except(Versions(server)).Order(StringComparer.Ordinal));
        var task = server.Server.Tasks.Single(task => task.Name == "Retention");
        Assert.Equal(TaskState.Success, task.State);
        Assert.Equal("Deleted 4 releases", task.Log.LogElements.Single().MessageText);
    }

    [Fact]
    public void A_release_takes_its_deployments_tasks_logs_and_events_along()
    {
        var server = SimulatedServer.Of(Example("3"));
        var gone = server.Release("A", "0.0.1").Deployments.ToList();
        Assert.Equal(2, gone.Count);
        server.Advance(4 * 3600 + 10);
        Assert.All(gone, deployment =>
        {
            Assert.Null(server.Server.Tasks.Find(deployment.TaskId));
            Assert.Null(server.Server.Deployments.Find(deployment.Id));
            Assert.DoesNotContain(server.Server.Events, happened => happened.RelatedDocumentIds.Contains(deployment.Id));
        });
    }

    [Fact]
    public void Days_pass()
    {
        var server = SimulatedServer.Of("""
            environments: [Dev]
            lifecycles: [{ name: Default, keep: 2d }]
            projects: [{ name: A, releases: [{ version: 1.0.0, age: 1d }, { version: 2.0.0, age: 2h }], deployed: { Dev: { version: 2.0.0, age: 1h } }, steps: [{ name: Work }] }]
            """);
        server.Advance(23 * 3600);
        Assert.Equal(["1.0.0", "2.0.0"], Versions(server));
        server.Advance(6 * 3600);
        Assert.Equal(["2.0.0"], Versions(server));
        Assert.Equal(0, server.Time.PendingTimers);
    }

    [Fact]
    public void What_still_has_work_to_do_stays_and_without_limits_nothing_is_looked_at()
    {
        var server = SimulatedServer.Of(Example("1").Replace("duration: 1m", "type: manual", StringComparison.Ordinal));
        var waiting = server.Deploy("A", "0.0.1", "Staging");
        server.Advance(5);
        server.Deploy("A", "0.0.9", "Staging");
        server.Advance(4 * 3600 + 10);
        Assert.Contains("0.0.1", Versions(server));
        Assert.True(waiting.Task.HasPendingInterruptions);

        Assert.Equal(0, SimulatedServer.WithStep("duration: 1s").Time.PendingTimers);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("some")]
    public void A_policy_that_is_none_has_its_place(string keep)
    {
        var fault = Assert.Throws<Coordination.Simulator.Scenarios.ScenarioException>(() => SimulatedServer.Of(Example(keep)));
        Assert.Equal(2, fault.Line);
    }

    private static List<string> Versions(SimulatedServer server) => [.. server.Server.Releases.Select(release => release.Version)];
}
