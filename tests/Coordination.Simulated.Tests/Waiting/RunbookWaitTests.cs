using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>The same waits for runs of runbooks.</summary>
public sealed class RunbookWaitTests
{
    private const string Yaml = """
        server: { stepDuration: 40s }
        environments: [Dev]
        projects:
          - name: B
            releases: [1.0.0]
            steps: [ { name: Deploy } ]
            runbooks:
              - { name: Refresh, steps: [ { name: Backup }, { name: Restore }, { name: Tell } ] }
              - { name: Signed, steps: [ { name: Sign, type: manual, instructions: Look., answeredAfter: 3m }, { name: Restore } ] }
              - { name: Broken, steps: [ { name: Backup, outcome: failure }, { name: Restore } ] }
        """;

    [Theory]
    [InlineData("Refresh", "Restore", WaitOutcome.Reached, StepState.Succeeded)]
    [InlineData("Refresh", "2", WaitOutcome.Reached, StepState.Succeeded)]
    [InlineData("signed", "Restore", WaitOutcome.Reached, StepState.Succeeded)]
    [InlineData("Broken", "Restore", WaitOutcome.Failed, StepState.NotReached)]
    public void A_step_of_a_run_is_waited_for(string runbook, string step, WaitOutcome outcome, StepState state)
    {
        var players = new Players(Yaml);
        var wait = players.Play(async connection =>
        {
            await players.DeployAsync("B");
            await players.RunAsync(char.ToUpperInvariant(runbook[0]) + runbook[1..]);
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", step) with { Deployments = Query(runbook) }, new Hearer(), CancellationToken.None);
        }).Single();

        Assert.Equal((outcome, state), (wait.Outcome, wait.State));
        Assert.Equal(runbook, wait.Runbook, ignoreCase: true);
        Assert.Null(wait.Version);
    }

    [Fact]
    public void The_end_of_a_run_is_waited_for_and_its_steps_are_shown()
    {
        var players = new Players(Yaml);
        var (steps, ended) = players.Play(async connection =>
        {
            await players.RunAsync("Refresh");
            await players.AfterAsync(60);
            var steps = await players.Waits.GetStepsAsync(connection, Query("Refresh"), CancellationToken.None);
            return (steps, await players.Waits.WaitForDeploymentsAsync(connection, new DeploymentWaitRequest { Deployments = Query("Refresh") }, new Hearer(), CancellationToken.None));
        });

        Assert.Equal(["1. Backup: Succeeded", "2. Restore: Running", "3. Tell: Pending"], steps.Select(step => step.ToString()));
        Assert.Equal("B runbook Refresh in Dev: Succeeded", ended.Single().Deployment.ToString());
    }

    [Fact]
    public void A_run_is_found_by_its_own_id_as_by_that_of_its_task()
    {
        var players = new Players(Yaml);
        var wait = players.Play(async connection =>
        {
            await players.RunAsync("Refresh");
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "Restore") with { Deployments = new DeploymentQuery { Tasks = ["runbookruns-1"] } }, new Hearer(), CancellationToken.None);
        }).Single();

        Assert.Equal((WaitOutcome.Reached, "Refresh"), (wait.Outcome, wait.Runbook));
        var failure = Assert.Throws<CoordinationException>(() => players.Play(connection => players.Waits.GetDeploymentsAsync(connection, new DeploymentQuery { Tasks = ["RunbookRuns-99"] }, CancellationToken.None)));
        Assert.Equal("TaskNotFound", failure.Failures.Single().Id);
    }

    [Fact]
    public void A_deployment_is_no_run_and_a_runbook_that_is_not_there_is_named()
    {
        var players = new Players(Yaml);
        var wait = players.Play(async connection =>
        {
            await players.DeployAsync("B");
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "Restore") with { Deployments = Query("Refresh") }, new Hearer(), CancellationToken.None);
        });
        Assert.Equal(WaitOutcome.NotRunning, wait.Single().Outcome);

        var failure = Assert.Throws<CoordinationException>(() => players.Play(connection => players.Waits.GetStepsAsync(connection, Query("Refesh"), CancellationToken.None)));
        Assert.Equal("RunbookNotFound", failure.Failures.Single().Id);
    }

    private static DeploymentQuery Query(string runbook) => new() { Project = "B", Runbook = runbook, Environment = "Dev" };
}
