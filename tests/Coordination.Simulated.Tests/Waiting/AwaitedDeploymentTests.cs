using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>Which deployments a wait for a step is for: none that runs, one's own, several, those of tenants, one in the queue, one of the past.</summary>
public sealed class AwaitedDeploymentTests
{
    [Fact]
    public void Nothing_that_runs_is_an_answer_and_not_an_error_unless_asked_for()
    {
        var players = new Players(StepWaitTests.Yaml);

        var wait = players.Play(connection => players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "3"), new Hearer(), CancellationToken.None)).Single();

        Assert.Equal((WaitOutcome.NotRunning, (StepState?)null, "3"), (wait.Outcome, wait.State, wait.Step));
        var failure = Assert.Throws<CoordinationException>(() => players.Play(connection => players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "3") with { IfNotRunning = NotRunningAction.Fail }, new Hearer(), CancellationToken.None)));
        Assert.Equal("NothingRunning", failure.Failures.Single().Id);
    }

    [Theory]
    [InlineData("Fist", "once something does, this wait is likely to fail. The process that B has now has no step 'Fist'. Did you mean 'First'?")]
    [InlineData("First", null)]
    [InlineData("3", null)]
    public void Where_nothing_runs_a_step_that_the_project_does_not_have_is_told_all_the_same(string step, string? remark)
    {
        var players = new Players(StepWaitTests.Yaml);
        var hearer = new Hearer();

        players.Play(connection => players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", step), hearer, CancellationToken.None));

        if (remark is null)
            Assert.Empty(hearer.Remarks);
        else
            Assert.Contains(remark, hearer.Remarks.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_waits_for_its_own_kind_does_not_wait_for_itself()
    {
        var players = new Players(StepWaitTests.Yaml);

        var wait = players.Play(async connection =>
        {
            var us = await players.DeployAsync("B");
            var request = StepWaitTests.Request("B", "First") with { Deployments = new DeploymentQuery { Project = "B", OwnTask = us } };
            return await players.Waits.WaitForStepAsync(connection, request, new Hearer(), CancellationToken.None);
        });

        Assert.Equal(WaitOutcome.NotRunning, wait.Single().Outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void To_wait_for_ones_own_deployment_by_its_id_is_refused_at_once(bool byTask)
    {
        var players = new Players(StepWaitTests.Yaml);
        var hearer = new Hearer();

        var failures = players.Play(async connection =>
        {
            var us = await players.DeployAsync("B");
            var query = new DeploymentQuery { Tasks = [byTask ? us.ToUpperInvariant() : "Deployments-1", await players.DeployAsync("Numbers")], OwnTask = us };
            var ofStep = await Assert.ThrowsAsync<CoordinationException>(() => players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "First") with { Deployments = query }, hearer, CancellationToken.None));
            var ofEnd = await Assert.ThrowsAsync<CoordinationException>(() => players.Waits.WaitForDeploymentsAsync(connection, new DeploymentWaitRequest { Deployments = query }, hearer, CancellationToken.None));
            Assert.NotEmpty(await players.Waits.GetStepsAsync(connection, query, CancellationToken.None));
            return new[] { ofStep.Failures.Single(), ofEnd.Failures.Single() };
        });

        Assert.All(failures, failure => Assert.Equal(("OwnTaskAwaited", FailureKind.Invalid), (failure.Id, failure.Kind)));
        Assert.Equal("B 1.1.0 to Dev (ServerTasks-1) is what this very step is part of: it does not end before the step does, so the step would wait for itself.", failures[0].Message);
        Assert.Empty(hearer.Lines);
    }

    [Fact]
    public void A_step_that_one_of_several_deployments_lacks_fails_before_any_is_waited_for()
    {
        var players = new Players(StepWaitTests.Yaml);
        var hearer = new Hearer();

        var failure = Assert.Throws<CoordinationException>(() => players.Play(async connection =>
        {
            var tasks = new[] { await players.DeployAsync("B"), await players.DeployAsync("Approved"), await players.DeployAsync("Numbers") };
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "Second") with { Deployments = new DeploymentQuery { Tasks = tasks } }, hearer, CancellationToken.None);
        }));

        Assert.Equal(["StepNotFound", "StepNotFound"], failure.Failures.Select(one => one.Id));
        Assert.Empty(hearer.Lines);
    }

    [Fact]
    public void A_step_that_may_be_two_of_one_of_several_deployments_fails_before_any_is_waited_for()
    {
        var players = new Players(StepWaitTests.Yaml);
        var hearer = new Hearer();

        var failure = Assert.Throws<CoordinationException>(() => players.Play(async connection =>
        {
            var tasks = new[] { await players.DeployAsync("B"), await players.DeployAsync("Numbers"), await players.DeployAsync("Approved") };
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "3") with { Deployments = new DeploymentQuery { Tasks = tasks } }, hearer, CancellationToken.None);
        }));

        Assert.Equal("StepAmbiguous", failure.Failures.Single().Id);
        Assert.Equal("'3' may be more than one step of release 1.0.0 of Numbers: step 2, '3' and step 3, 'Deploy web'.", failure.Failures.Single().Message);
        Assert.Empty(hearer.Lines);
    }

    [Fact]
    public void What_does_not_run_yet_is_waited_for_where_that_is_wanted()
    {
        var players = new Players(StepWaitTests.Yaml);
        var wait = players.Play(async connection =>
        {
            var waiting = players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "2") with { IfNotRunning = NotRunningAction.Wait, State = AwaitedState.Started }, new Hearer(), CancellationToken.None);
            await players.AfterAsync(600);
            await players.DeployAsync("B");
            return await waiting;
        });

        Assert.Equal(WaitOutcome.Reached, wait.Single().Outcome);
    }

    [Fact]
    public void Each_tenant_has_its_own_answer_and_a_tenant_can_be_named()
    {
        var players = new Players(StepWaitTests.Yaml);
        var (all, one) = players.Play(async connection =>
        {
            await players.DeployAsync("Tenanted", tenant: "Acme");
            await players.DeployAsync("Tenanted", tenant: "Globex");
            var all = players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("Tenanted", "2"), new Hearer(), CancellationToken.None);
            var acme = players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("Tenanted", "2") with { Deployments = new DeploymentQuery { Project = "Tenanted", Environment = "Dev", Tenant = "acme" } }, new Hearer(), CancellationToken.None);
            return (await all, await acme);
        });

        Assert.Equal(["Acme", "Globex"], all.Select(wait => wait.Tenant).Order());
        Assert.Equal("Acme", one.Single().Tenant);
    }

    [Fact]
    public void What_ended_long_ago_answers_at_once_and_what_was_deleted_is_named()
    {
        var players = new Players(StepWaitTests.Yaml);
        var wait = players.Play(async connection =>
        {
            var task = await players.DeployAsync("B");
            await players.AfterAsync(86_400);
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "2") with { Deployments = new DeploymentQuery { Tasks = [task] } }, new Hearer(), CancellationToken.None);
        });

        Assert.Equal(WaitOutcome.Reached, wait.Single().Outcome);
        Assert.True(wait.Single().Waited < TimeSpan.FromSeconds(5));
        var failure = Assert.Throws<CoordinationException>(() => players.Play(connection => players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "2") with { Deployments = new DeploymentQuery { Tasks = ["ServerTasks-4711"] } }, new Hearer(), CancellationToken.None)));
        Assert.Equal("TaskNotFound", failure.Failures.Single().Id);
    }

    [Fact]
    public void A_deployment_in_the_queue_says_behind_what()
    {
        var players = new Players(StepWaitTests.Yaml);
        var hearer = new Hearer();
        var waits = players.Play(async connection =>
        {
            await players.DeployAsync("B", version: "1.0.0");
            await players.AfterAsync(3);
            var queued = await players.DeployAsync("B", version: "1.1.0");
            return await players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("B", "2") with { Deployments = new DeploymentQuery { Tasks = [queued] } }, hearer, CancellationToken.None);
        });

        Assert.Equal(WaitOutcome.Reached, waits.Single().Outcome);
        Assert.Contains(hearer.Lines, line => line.StartsWith("queued behind Deploy B release 1.0.0 to Dev (ServerTasks-", StringComparison.Ordinal));
    }
}
