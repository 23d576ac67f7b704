using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>The runs of a runbook: what runs, what was last asked for, what last succeeded, and what was.</summary>
public sealed class RunHistoryTests
{
    private const string Yaml = """
        server: { stepDuration: 40s }
        environments: [Dev, UAT]
        tenants:
          - { name: Acme, projects: { B: [Dev, UAT] } }
        projects:
          - name: B
            tenanted: TenantedOrUntenanted
            releases: [1.0.0]
            steps: [ { name: Deploy } ]
            deployed: { Dev: [ { version: 1.0.0, age: 1h } ] }
            runbooks:
              - name: Refresh
                steps: [ { name: Backup }, { name: Restore } ]
                ran:
                  Dev: [ { age: 90d }, { age: 60d, times: 400, state: Failed }, { age: 2d, tenant: Acme }, { age: 1d, tenant: Acme, state: Canceled } ]
                  UAT: [ { age: 5d }, { age: 3h } ]
              - { name: Never, steps: [ { name: Backup } ] }
              - { name: Other, steps: [ { name: Backup } ], ran: { Dev: 10m } }
        """;

    [Fact]
    public void What_last_succeeded_is_shown_however_many_have_failed_since()
    {
        var runs = Runs(Refresh with { Environment = "Dev" });

        Assert.Equal(
            ["B runbook Refresh in Dev for Acme: Cancelled newest", "B runbook Refresh in Dev for Acme: Succeeded last", "B runbook Refresh in Dev: Failed newest", "B runbook Refresh in Dev: Succeeded last"],
            runs.Select(Told));
    }

    [Fact]
    public void Without_an_environment_all_are_shown_and_a_tenant_narrows_it()
    {
        Assert.Equal("B runbook Refresh in UAT: Succeeded newest last", Told(Runs(Refresh)[0]));
        Assert.Equal(5, Runs(Refresh).Count);
        Assert.All(Runs(Refresh with { Tenant = "Acme" }), one => Assert.Equal("Acme", one.Tenant));
        Assert.Empty(Runs(Refresh with { Runbook = "Never" }));
    }

    [Fact]
    public void Since_a_time_all_are_shown()
    {
        var players = new Players(Yaml);
        var runs = Runs(Refresh with { Since = players.Octopus.Time.GetUtcNow().AddDays(-4) });

        Assert.Equal(["UAT", "Dev", "Dev"], runs.Select(one => one.Environment));
    }

    [Fact]
    public void What_runs_is_shown_besides_and_can_be_waited_for()
    {
        var players = new Players(Yaml);
        var (runs, ended) = players.Play(async connection =>
        {
            await players.RunAsync("Refresh", "UAT");
            await players.AfterAsync(60);
            var runs = await players.Waits.GetDeploymentsAsync(connection, Refresh with { Environment = "UAT" }, CancellationToken.None);
            var wait = new DeploymentWaitRequest { Deployments = new DeploymentQuery { Tasks = [runs[0].TaskId] } };
            return (runs, await players.Waits.WaitForDeploymentsAsync(connection, wait, new Hearer(), CancellationToken.None));
        });

        Assert.Equal(["B runbook Refresh in UAT: Running newest", "B runbook Refresh in UAT: Succeeded last"], runs.Select(Told));
        Assert.Equal(TaskPhase.Succeeded, ended.Single().Deployment.State);
    }

    [Fact]
    public void A_runbook_without_its_project_is_refused_for_several_may_be_called_alike() =>
        Assert.Equal("RunbookWithoutProject", Assert.Throws<CoordinationException>(() => Runs(new DeploymentQuery { Runbook = "Refresh" })).Failures.Single().Id);

    private static DeploymentQuery Refresh => new() { Project = "B", Runbook = "Refresh" };

    private static IReadOnlyList<ProjectDeployment> Runs(DeploymentQuery query)
    {
        var players = new Players(Yaml);
        return players.Play(connection => players.Waits.GetDeploymentsAsync(connection, query, CancellationToken.None));
    }

    private static string Told(ProjectDeployment one) => one + (one.IsNewest ? " newest" : string.Empty) + (one.IsLastSuccessful ? " last" : string.Empty);
}
