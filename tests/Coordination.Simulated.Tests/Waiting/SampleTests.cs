using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>The eight samples of the Octopus documentation, each with what goes wrong in it (peers.md 1.1).</summary>
public sealed class SampleTests
{
    private const string Yaml = """
        server: { stepDuration: 60s, startsAt: 2026-01-05T08:00:00Z }
        environments: [Dev, UAT]
        tenants:
          - { name: Acme, projects: { Tenanted: [Dev] } }
        projects:
          - name: Failed last
            releases: [1.0.0, 1.1.0]
            steps: [ { name: Deploy, fails: [ { version: 1.1.0 } ] } ]
            deployed: { Dev: [ { version: 1.0.0, age: 3d }, { version: 1.1.0, age: 1d, state: Failed } ] }
          - { name: Never deployed, releases: [1.0.0, 1.2.0, 1.1.0], steps: [ { name: Deploy } ] }
          - { name: Never anywhere, releases: [1.0.0], steps: [ { name: Deploy } ] }
          - name: Tenanted
            tenanted: TenantedOrUntenanted
            releases: [1.0.0, 2.0.0]
            steps: [ { name: Deploy } ]
            deployed: { Dev: [ { version: 2.0.0, age: 2d }, { version: 1.0.0, tenant: Acme, age: 2d } ] }
          - { name: Approved, releases: [1.0.0], steps: [ { name: First }, { name: Sign, type: manual, instructions: Look. }, { name: Last } ] }
          - name: Old
            releases: [1.0.0]
            steps: [ { name: Deploy } ]
            deployed: { Dev: [ { version: 1.0.0, age: 40d } ] }
        """;

    [Fact]
    public void S1_what_is_in_use_and_what_was_last_asked_for_are_told_apart()
    {
        var deployments = Deployments(new DeploymentQuery { Project = "Failed last", Environment = "Dev" });

        Assert.Equal(("1.1.0", TaskPhase.Failed, true, false), Facts(deployments[0]));
        Assert.Equal(("1.0.0", TaskPhase.Succeeded, false, true), Facts(deployments[1]));
        static (string?, TaskPhase, bool, bool) Facts(ProjectDeployment one) => (one.Version, one.State, one.IsNewest, one.IsLastSuccessful);
    }

    [Fact]
    public void S2_a_deployment_that_was_made_before_the_time_but_ended_after_it_is_in_the_report()
    {
        var players = new Players(Yaml);
        var since = players.Octopus.Time.GetUtcNow().AddSeconds(30);

        var report = players.Play(async connection =>
        {
            await players.DeployAsync("Never deployed");
            await players.DeployAsync("Tenanted", tenant: "Acme");
            await players.AfterAsync(300);
            return await players.Waits.GetDeploymentsAsync(connection, new DeploymentQuery { Since = since }, CancellationToken.None);
        });

        Assert.Equal(["Never deployed", "Tenanted"], report.Select(one => one.Project).Order());
        Assert.Equal("Acme", report.Single(one => one.Project == "Tenanted").Tenant);
        Assert.Empty(players.Play(connection => players.Waits.GetDeploymentsAsync(connection, new DeploymentQuery { Project = "Old", Since = since }, CancellationToken.None)));
    }

    [Fact]
    public void S3_a_group_is_promoted_only_if_all_of_it_may_be_and_what_failed_is_named()
    {
        var refused = new Players(Yaml).Octopus.Refuse(new CoordinationPlan
        {
            Name = "Promote",
            Environment = "UAT",
            Deployments = [new() { Name = "Old", Project = "Old", Version = "in Dev" }, new() { Name = "Never", Project = "Never anywhere", Version = "in Dev" }],
        });

        Assert.Contains("Never anywhere", Assert.Single(refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void S4_a_deployment_is_queued_for_later_with_its_tenant_and_an_expiry_by_the_clock_that_was_named()
    {
        var players = new Players(Yaml);
        var at = new DateTimeOffset(2026, 1, 6, 3, 0, 0, TimeSpan.FromHours(1));
        var run = players.Octopus.Deploy(
            new CoordinationPlan
            {
                Name = "Later",
                Deployments = [new() { Name = "Tenanted", Project = "Tenanted", Version = "2.0.0", Environment = "Dev", Tenant = "Acme", QueueTime = at, QueueTimeExpiry = at.AddHours(1) }],
            },
            new RunOptions { NoWait = true });

        Assert.True(run.Succeeded);
        Assert.Equal(DeploymentOutcome.Requested, run.Deployments[0].Outcome);
        var queued = players.Play(connection => players.Waits.GetDeploymentsAsync(connection, new DeploymentQuery { Project = "Tenanted", Tenant = "Acme" }, CancellationToken.None))[0];
        Assert.Equal((TaskPhase.Queued, at, "Acme"), (queued.State, queued.Queued, queued.Tenant));
        players.Play(async _ =>
        {
            await players.AfterAsync((at.AddMinutes(10) - players.Octopus.Time.GetUtcNow()).TotalSeconds);
            return 0;
        });
        Assert.Equal(TaskPhase.Succeeded, players.Play(connection => players.Waits.GetDeploymentsAsync(connection, new DeploymentQuery { Tasks = [queued.TaskId] }, CancellationToken.None))[0].State);
    }

    [Fact]
    public void S5_what_waits_for_a_person_is_not_running_and_what_waits_behind_a_newer_one_is_seen()
    {
        var players = new Players(Yaml);
        var (paused, ended) = players.Play(async connection =>
        {
            var older = await players.DeployAsync("Approved");
            await players.AfterAsync(120);
            await players.DeployAsync("Approved");
            await players.AfterAsync(20);
            var paused = await players.Waits.GetDeploymentsAsync(connection, new DeploymentQuery { Project = "Approved", Environment = "Dev" }, CancellationToken.None);
            var waiting = players.Waits.WaitForDeploymentsAsync(connection, new DeploymentWaitRequest { Deployments = new DeploymentQuery { Project = "Approved", Environment = "Dev" } }, new Hearer(), CancellationToken.None);
            await players.AnswerAsync(older, "Proceed");
            await players.AnswerAsync(paused[0].TaskId, "Proceed");
            return (paused, await waiting);
        });

        Assert.Equal([TaskPhase.Running, TaskPhase.AwaitingPerson], paused.Select(one => one.State));
        Assert.Equal([TaskPhase.Succeeded, TaskPhase.Succeeded], ended.Select(one => one.Deployment.State));
    }

    [Theory]
    [InlineData("Failed last", "1.0.0", null, true)]
    [InlineData("Failed last", "1.1.0", null, false)]
    [InlineData("Failed last", "[1.0,1.1)", null, true)]
    [InlineData("Never anywhere", "1.0.0", null, false)]
    [InlineData("Tenanted", "2.*", null, true)]
    [InlineData("Tenanted", "2.*", "Acme", false)]
    [InlineData("Tenanted", "1.0", "Acme", true)]
    public void S6_a_version_is_there_when_it_was_deployed_with_success_for_the_tenant(string project, string version, string? tenant, bool isThere)
    {
        var players = new Players(Yaml);
        var answer = players.Play(connection => players.Waits.CheckReleasesAsync(connection, [new ReleaseQuestion { Project = project, Version = version, Environment = "Dev", Tenant = tenant }], CancellationToken.None))[0];

        Assert.Equal((isThere, isThere), (answer.IsSatisfied, answer.Fault is null));
    }

    [Fact]
    public void S6_says_what_is_there_instead()
    {
        var players = new Players(Yaml);
        var answer = players.Play(connection => players.Waits.CheckReleasesAsync(connection, [new ReleaseQuestion { Project = "Failed last", Version = "1.1.0", Environment = "Dev" }], CancellationToken.None))[0];

        Assert.Equal("Failed last in Dev is at 1.0.0 (the newest deployment there, of 1.1.0, is Failed); 1.1.0 is needed.", answer.Fault!.Message);
    }

    [Theory]
    [InlineData("Never deployed", "latest", DeploymentPolicy.IfNotCurrent, DeploymentOutcome.Deployed)]
    [InlineData("Failed last", "1.0.0", DeploymentPolicy.IfNotCurrent, DeploymentOutcome.AlreadyCurrent)]
    [InlineData("Failed last", "1.0.0", DeploymentPolicy.Always, DeploymentOutcome.Deployed)]
    [InlineData("Failed last", "1.1.0", DeploymentPolicy.IfNewer, DeploymentOutcome.Failed)]
    [InlineData("Tenanted", "1.0.0", DeploymentPolicy.IfNewer, DeploymentOutcome.AlreadyCurrent)]
    [InlineData("Tenanted", "1.0.0", DeploymentPolicy.IfNotCurrent, DeploymentOutcome.Deployed)]
    public void S7_what_is_not_there_is_deployed_and_a_failure_is_one(string project, string version, DeploymentPolicy policy, DeploymentOutcome outcome)
    {
        var run = new Players(Yaml).Octopus.Deploy(new CoordinationPlan { Name = "Ensure", Environment = "Dev", Deployments = [new() { Name = project, Project = project, Version = version, Policy = policy }] });

        Assert.Equal(outcome, run.Deployments[0].Outcome);
        Assert.Equal(outcome != DeploymentOutcome.Failed, run.Succeeded);
    }

    [Fact]
    public void S7_what_is_there_already_ends_in_its_turn_and_lets_others_start()
    {
        var run = new Players(Yaml).Octopus.Deploy(new CoordinationPlan
        {
            Name = "Ensure",
            Environment = "Dev",
            Deployments =
            [
                new() { Name = "First", Project = "Never deployed" },
                new() { Name = "There", Project = "Old", After = ["First"], Policy = DeploymentPolicy.IfNotCurrent },
                new() { Name = "Last", Project = "Never anywhere", After = ["There"] },
            ],
        });

        Assert.Equal([DeploymentOutcome.Deployed, DeploymentOutcome.AlreadyCurrent, DeploymentOutcome.Deployed], run.Deployments.Select(one => one.Outcome));
        Assert.True(run.Deployments[2].Queued >= run.Deployments[0].Ended, "The last began before the first had ended.");
    }

    [Fact]
    public void S7_what_the_plan_deploys_first_decides_what_is_there_then()
    {
        var run = new Players(Yaml).Octopus.Deploy(new CoordinationPlan
        {
            Name = "There and back",
            Environment = "Dev",
            Deployments =
            [
                new() { Name = "Up", Project = "Tenanted", Version = "1.0.0" },
                new() { Name = "Back", Project = "Tenanted", Version = "2.0.0", After = ["Up"], Policy = DeploymentPolicy.IfNotCurrent },
            ],
        });

        Assert.Equal([DeploymentOutcome.Deployed, DeploymentOutcome.Deployed], run.Deployments.Select(one => one.Outcome));
    }

    [Fact]
    public void S8_a_wait_for_a_step_ends_when_the_deployment_does_before_it()
    {
        var players = new Players(Yaml);
        var wait = players.Play(async connection =>
        {
            await players.DeployAsync("Failed last", version: "1.1.0");
            return await players.Waits.WaitForStepAsync(connection, new StepWaitRequest { Deployments = new DeploymentQuery { Project = "Failed last" }, Step = "1" }, new Hearer(), CancellationToken.None);
        });

        Assert.Equal(WaitOutcome.Failed, wait.Single().Outcome);
    }

    private static IReadOnlyList<ProjectDeployment> Deployments(DeploymentQuery query)
    {
        var players = new Players(Yaml);
        return players.Play(connection => players.Waits.GetDeploymentsAsync(connection, query, CancellationToken.None));
    }
}
