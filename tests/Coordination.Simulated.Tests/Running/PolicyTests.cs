using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulated.Tests.Testing;
using Coordination.Simulated.Tests.Waiting;
using Xunit;

namespace Coordination.Simulated.Tests.Running;

/// <summary>A policy is judged by what is there when the deployment would be asked for, not by what was there when the plan was resolved.</summary>
public sealed class PolicyTests
{
    private const string Yaml = """
        server: { stepDuration: 60s, startsAt: 2026-01-05T08:00:00Z }
        environments: [Dev]
        tenants:
          - { name: Acme, projects: { API: [Dev] } }
          - { name: Globex, projects: { API: [Dev] } }
        projects:
          - { name: First, releases: [1.0.0], steps: [ { name: Deploy } ] }
          - name: API
            tenanted: TenantedOrUntenanted
            releases: [1.0.0, 1.1.0, 1.2.0, 1.3.0]
            steps: [ { name: Deploy, duration: 20s, fails: [ { version: 1.3.0 } ] } ]
            deployed: { Dev: [ { version: 1.0.0, age: 3d }, { version: 1.0.0, tenant: Acme, age: 3d } ] }
          - { name: Last, releases: [1.0.0], steps: [ { name: Deploy } ] }
        """;

    private readonly Players _players = new(Yaml);

    [Fact]
    public void What_somebody_else_has_deployed_meanwhile_is_not_deployed_again_and_what_comes_after_it_goes_on()
    {
        var run = Deploy(Plan("1.1.0", DeploymentPolicy.IfNotCurrent), _ => OthersAsync("1.1.0"));

        Assert.Equal([DeploymentOutcome.Deployed, DeploymentOutcome.AlreadyCurrent, DeploymentOutcome.Deployed], Outcomes(run));
        Assert.Matches("^API 1.1.0 is in Dev since 08:00, deployed by [^;,]+$", run.Deployments[1].Reason);
        Assert.Equal(1, TimesMade("1.1.0"));
    }

    [Theory]
    [InlineData("1.1.0", "1.2.0", DeploymentOutcome.AlreadyCurrent)]
    [InlineData("1.2.0", "1.1.0", DeploymentOutcome.Deployed)]
    [InlineData("1.1.0", "1.3.0", DeploymentOutcome.Deployed)]
    public void Only_what_succeeded_and_is_not_lower_keeps_it_from_being_deployed(string planned, string others, DeploymentOutcome outcome)
    {
        var run = Deploy(Plan(planned, DeploymentPolicy.IfNewer), _ => OthersAsync(others));

        Assert.Equal(outcome, run.Deployments[1].Outcome);
        if (outcome == DeploymentOutcome.AlreadyCurrent)
            Assert.Matches("^API 1.2.0 is in Dev since 08:00, deployed by [^;]+; 1.1.0 is not newer$", run.Deployments[1].Reason);
    }

    [Fact]
    public void What_is_still_under_way_does_not_count_and_is_told_of()
    {
        var run = Deploy(Plan("1.0.0", DeploymentPolicy.IfNotCurrent), async _ =>
        {
            await _players.AfterAsync(50);
            await _players.DeployAsync("API", version: "1.2.0");
        });

        Assert.Equal(DeploymentOutcome.AlreadyCurrent, run.Deployments[1].Outcome);
        Assert.Matches("^API 1.0.0 is in Dev since 2026-01-02 08:00.*; 1.2.0 is on its way there \\(Executing\\)$", run.Deployments[1].Reason);
    }

    [Theory]
    [InlineData("Acme", DeploymentOutcome.AlreadyCurrent)]
    [InlineData("Globex", DeploymentOutcome.Deployed)]
    [InlineData(null, DeploymentOutcome.Deployed)]
    public void Each_tenant_is_a_place_of_its_own(string? others, DeploymentOutcome outcome)
    {
        var run = Deploy(Plan("1.1.0", DeploymentPolicy.IfNotCurrent, tenant: "Acme"), _ => OthersAsync("1.1.0", others));

        Assert.Equal(outcome, run.Deployments[1].Outcome);
    }

    [Fact]
    public void A_plan_that_was_saved_deploys_what_was_there_then_and_is_not_there_now()
    {
        var plan = _players.Octopus.Resolve(Plan("1.0.0", DeploymentPolicy.IfNotCurrent));
        Assert.Equal("1.0.0 is there already", plan.Deployments[1].Skip);
        _players.Play(async _ =>
        {
            await OthersAsync("1.1.0");
            await _players.AfterAsync(3600);
            return true;
        });

        Assert.Equal(Enumerable.Repeat(DeploymentOutcome.Deployed, 3), Outcomes(_players.Octopus.Deploy(plan)));
    }

    [Fact]
    public void A_plan_that_goes_back_in_its_second_deployment_deploys_that_too()
    {
        var plan = new CoordinationPlan
        {
            Name = "There and back",
            Environment = "Dev",
            Deployments =
            [
                new() { Name = "There", Project = "API", Version = "1.1.0" },
                new() { Name = "Back", Project = "API", Version = "1.0.0", After = ["There"], Policy = DeploymentPolicy.IfNotCurrent },
                new() { Name = "Again", Project = "API", Version = "1.0.0", After = ["Back"], Policy = DeploymentPolicy.IfNotCurrent },
            ],
        };

        var run = _players.Octopus.Deploy(plan);

        Assert.Equal([DeploymentOutcome.Deployed, DeploymentOutcome.Deployed, DeploymentOutcome.AlreadyCurrent], Outcomes(run));
        Assert.Matches("^API 1.0.0 is in Dev since 08:00, deployed by this run$", run.Deployments[2].Reason);
    }

    [Fact]
    public void Where_the_newest_two_failed_the_last_success_is_found_all_the_same()
    {
        var plan = Plan("1.1.0", DeploymentPolicy.IfNewer);
        var run = Deploy(plan, async _ =>
        {
            await OthersAsync("1.2.0");
            await OthersAsync("1.3.0");
            await _players.DeployAsync("API", version: "1.3.0");
        });

        Assert.Equal(DeploymentOutcome.AlreadyCurrent, run.Deployments[1].Outcome);
    }

    [Fact]
    public void A_key_that_may_not_see_deployments_any_more_neither_deploys_nor_skips_in_silence()
    {
        var run = Deploy(Plan("1.1.0", DeploymentPolicy.IfNotCurrent), async _ =>
        {
            await _players.AfterAsync(30);
            foreach (var user in _players.Octopus.State.Users)
                user.LackedPermissions.Add("DeploymentView");
        });

        Assert.Equal([DeploymentOutcome.Deployed, DeploymentOutcome.Failed, DeploymentOutcome.Skipped], Outcomes(run));
        Assert.StartsWith("it was not created: ", run.Deployments[1].Reason, StringComparison.Ordinal);
        Assert.Contains("DeploymentView", run.Deployments[1].Reason, StringComparison.Ordinal);
        Assert.Equal(0, TimesMade("1.1.0"));
    }

    [Fact]
    public void A_server_that_does_not_show_what_is_there_for_a_while_is_waited_for()
    {
        var players = new Players(Yaml + "\nfaults: { rules: [ { on: 'GET dashboard/dynamic', fault: status, status: 503, burst: 20, every: 21 } ] }");
        var heard = new Remarks();

        var run = players.Octopus.Deploy(Plan("1.1.0", DeploymentPolicy.IfNotCurrent), observer: heard);

        Assert.All(run.Deployments, deployment => Assert.Equal(DeploymentOutcome.Deployed, deployment.Outcome));
        Assert.StartsWith("The server has not told what is deployed where since ", heard.Texts[0], StringComparison.Ordinal);
        Assert.Equal("The server tells again what is deployed where.", heard.Texts[1]);
    }

    [Fact]
    public void A_server_that_never_shows_what_is_there_again_ends_it_by_the_limit()
    {
        var players = new Players(Yaml + "\nfaults: { rules: [ { on: 'GET dashboard/dynamic', fault: status, status: 503, burst: 9999, every: 10000 } ] }");

        var run = players.Octopus.Deploy(Plan("1.1.0", DeploymentPolicy.IfNotCurrent), new RunOptions { QueueTimeout = TimeSpan.FromMinutes(10) });

        Assert.Equal([DeploymentOutcome.Deployed, DeploymentOutcome.Failed, DeploymentOutcome.Skipped], Outcomes(run));
        Assert.Contains("could not be seen", run.Deployments[1].Reason, StringComparison.Ordinal);
        Assert.InRange(run.Ended - run.Started, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20));
    }

    [Fact]
    public void Twenty_deployments_that_start_together_take_one_look()
    {
        var scenario = "server: { taskCap: 100 }\nenvironments: [Dev]\nprojects:\n" + string.Concat(Enumerable.Range(1, 20).Select(number => $"  - {{ name: P{number}, releases: [1.0.0, 1.1.0], steps: [ {{ name: Deploy }} ], deployed: {{ Dev: 1.0.0 }} }}\n"));
        var octopus = new Players(scenario).Octopus;
        var plan = new CoordinationPlan { Name = "Twenty", Environment = "Dev", Deployments = [.. Enumerable.Range(1, 20).Select(number => new PlannedDeployment { Name = "P" + number, Project = "P" + number, Policy = DeploymentPolicy.IfNotCurrent })] };

        Assert.True(octopus.Deploy(plan).Succeeded);

        Assert.Equal(2, octopus.Server.Journal.Entries.Count(entry => entry.Path.EndsWith("/dashboard/dynamic", StringComparison.Ordinal)));
    }

    private static CoordinationPlan Plan(string version, DeploymentPolicy policy, string? tenant = null) => new()
    {
        Name = "Policy",
        Environment = "Dev",
        Deployments =
        [
            new() { Name = "First", Project = "First" },
            new() { Name = "API", Project = "API", Version = version, Tenant = tenant, Policy = policy, After = ["First"] },
            new() { Name = "Last", Project = "Last", After = ["API"] },
        ],
    };

    private static IEnumerable<DeploymentOutcome> Outcomes(CoordinationRun run) => run.Deployments.Select(deployment => deployment.Outcome);

    /// <summary>Somebody deploys a release of the API, which takes 20 seconds.</summary>
    private async Task OthersAsync(string version, string? tenant = null)
    {
        await _players.DeployAsync("API", version: version, tenant: tenant);
        await _players.AfterAsync(25);
    }

    /// <summary>Carries a plan out while others do something from its beginning on.</summary>
    private CoordinationRun Deploy(CoordinationPlan plan, Func<OctopusConnection, Task> others) => _players.Play(async connection =>
    {
        var resolved = await _players.Octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
        var run = _players.Octopus.Engine.RunAsync(connection, resolved, new RunOptions(), new SilentObserver(), CancellationToken.None);
        await others(connection);
        return await run;
    });

    private int TimesMade(string version)
    {
        var release = _players.Octopus.State.Releases.Single(one => one.Version == version);
        return _players.Octopus.State.Deployments.Count(deployment => deployment.ReleaseId == release.Id);
    }

    private sealed class Remarks : IRunObserver
    {
        public List<string> Texts { get; } = [];

        public void Started(string runId, ResolvedPlan plan)
        {
        }

        public void Changed(DeploymentProgress progress)
        {
        }

        public void Remarked(string text) => Texts.Add(text);
    }
}
