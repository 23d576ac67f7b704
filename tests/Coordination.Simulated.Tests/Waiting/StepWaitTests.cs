using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>What becomes of a wait for a step, whatever becomes of the deployment.</summary>
public sealed class StepWaitTests
{
    internal const string Yaml = """
        server: { stepDuration: 40s }
        environments: [Dev, Test]
        tenants:
          - { name: Acme, projects: { Tenanted: [Dev] } }
          - { name: Globex, projects: { Tenanted: [Dev] } }
        projects:
          - { name: B, releases: [1.0.0, 1.1.0], steps: [ { name: First }, { name: Second }, { name: Third } ] }
          - { name: Approved, releases: [1.0.0], steps: [ { name: First }, { name: Sign, type: manual, instructions: Look. }, { name: Migrate } ] }
          - { name: Guided, releases: [1.0.0], guidedFailure: On, steps: [ { name: First, fails: [ { attempt: 1 } ] }, { name: Second } ] }
          - { name: Superseding, cancelQueuedTasks: true, cancelRunningTasks: true, releases: [1.0.0, 1.1.0], steps: [ { name: First }, { name: Second } ] }
          - { name: Tenanted, tenanted: Tenanted, releases: [1.0.0], steps: [ { name: First }, { name: Second } ] }
          - { name: Numbers, releases: [1.0.0], steps: [ { name: One }, { name: '3' }, { name: Deploy web }, { name: Deploy api } ] }
        """;

    [Fact]
    public void A_wait_begun_before_the_task_is_picked_up_ends_when_the_step_does()
    {
        var (wait, hearer) = Wait("B", "Second");

        Assert.Equal((WaitOutcome.Reached, StepState.Succeeded, "1.1.0"), (wait.Outcome, wait.State, wait.Version));
        Assert.Equal("Dev", wait.Environment);
        Assert.True(wait.Ended > wait.Started && wait.Waited >= TimeSpan.FromSeconds(78), $"{wait.Waited}");
        Assert.Contains(hearer.Lines, line => line.StartsWith("step 2 of 3: Second since ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_process_does_not_have_fails_at_once_with_the_steps_that_it_has()
    {
        var failure = Assert.Throws<CoordinationException>(() => Wait("B", "Secnd")).Failures.Single();

        Assert.Equal(("StepNotFound", FailureKind.NotFound), (failure.Id, failure.Kind));
        Assert.Equal("Release 1.1.0 of B has no step 'Secnd'. Did you mean 'Second'? Its steps are: 1. First, 2. Second and 3. Third.", failure.Message);
    }

    [Theory]
    [InlineData("Deploy*")]
    [InlineData("3")]
    public void What_may_be_more_than_one_step_fails_at_once(string step) =>
        Assert.Equal("StepAmbiguous", Assert.Throws<CoordinationException>(() => Wait("Numbers", step)).Failures.Single().Id);

    [Fact]
    public void Step_1_is_not_step_10() =>
        Assert.Equal("StepNotFound", Assert.Throws<CoordinationException>(() => Wait("B", "10")).Failures.Single().Id);

    [Fact]
    public void A_slug_finds_a_step()
    {
        var (wait, _) = Wait("Numbers", null, slug: "deploy-api");

        Assert.Equal((WaitOutcome.Reached, "Deploy api"), (wait.Outcome, wait.Step));
    }

    [Fact]
    public void An_approval_before_the_step_is_told_and_waited_for()
    {
        var (wait, hearer) = Wait("Approved", "Migrate", meanwhile: async (players, task) =>
        {
            await players.AfterAsync(300);
            await players.AnswerAsync(task, "Proceed");
        });

        Assert.Equal(WaitOutcome.Reached, wait.Outcome);
        Assert.Contains(hearer.Lines, line => line.StartsWith("step 2 of 3, waiting for approval", StringComparison.Ordinal));
    }

    [Fact]
    public void An_approval_that_is_refused_fails_what_comes_after_it()
    {
        var (wait, _) = Wait("Approved", "Migrate", meanwhile: (players, task) => players.AnswerAsync(task, "Abort"));

        Assert.Equal((WaitOutcome.Failed, StepState.NotReached), (wait.Outcome, wait.State));
    }

    [Fact]
    public void An_approval_that_nobody_gives_ends_by_its_own_clock()
    {
        var (wait, _) = Wait("Approved", "Sign", limits: new WaitLimits { PersonTimeout = TimeSpan.FromMinutes(10), RunTimeout = TimeSpan.FromMinutes(2) });

        Assert.Equal((WaitOutcome.AwaitingPerson, StepState.AwaitingPerson), (wait.Outcome, wait.State));
        Assert.InRange(wait.Waited, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(13));
        Assert.Equal("nobody answered within 10 min", wait.Reason);
    }

    [Fact]
    public void A_step_that_is_retried_is_not_failed()
    {
        var (wait, hearer) = Wait("Guided", "First", meanwhile: async (players, task) =>
        {
            await players.AfterAsync(200);
            await players.AnswerAsync(task, "Retry");
        });

        Assert.Equal((WaitOutcome.Reached, StepState.Succeeded), (wait.Outcome, wait.State));
        Assert.Contains(hearer.Lines, line => line.Contains("waiting for guidance on a failure", StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_that_is_given_up_is_failed()
    {
        var (wait, _) = Wait("Guided", "First", meanwhile: (players, task) => players.AnswerAsync(task, "Fail"));

        Assert.Equal((WaitOutcome.Failed, StepState.Failed), (wait.Outcome, wait.State));
    }

    [Fact]
    public void A_deployment_that_is_cancelled_before_the_step_ends_the_wait()
    {
        var (wait, _) = Wait("B", "Third", meanwhile: async (players, task) =>
        {
            await players.AfterAsync(30);
            await players.CancelAsync(task);
        });

        Assert.Equal(WaitOutcome.Cancelled, wait.Outcome);
        Assert.InRange(wait.Waited, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_deployment_that_gives_way_to_a_newer_one_is_followed()
    {
        var players = new Players(Yaml);
        var hearer = new Hearer();
        var wait = players.Play(async connection =>
        {
            await players.DeployAsync("Superseding", version: "1.0.0");
            await players.AfterAsync(5);
            var older = await players.DeployAsync("Superseding", version: "1.0.0");
            var waiting = players.Waits.WaitForStepAsync(connection, Request("Superseding", "Second") with { Deployments = new DeploymentQuery { Project = "Superseding", Environment = "Dev", OwnTask = null, Tasks = [] } }, hearer, CancellationToken.None);
            await players.AfterAsync(5);
            await players.DeployAsync("Superseding", version: "1.1.0");
            return await waiting;
        });

        Assert.All(wait, one => Assert.Equal(WaitOutcome.Reached, one.Outcome));
        Assert.Contains(wait, one => one.Version == "1.1.0");
        Assert.Contains(hearer.Remarks, remark => remark.Contains("gave way to", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deployment_that_was_named_and_superseded_says_so()
    {
        var players = new Players(Yaml);
        var wait = players.Play(async connection =>
        {
            await players.DeployAsync("Superseding", version: "1.0.0");
            await players.AfterAsync(5);
            var older = await players.DeployAsync("Superseding", version: "1.0.0");
            var waiting = players.Waits.WaitForStepAsync(connection, Request("Superseding", "Second") with { Deployments = new DeploymentQuery { Tasks = [older] } }, new Hearer(), CancellationToken.None);
            await players.AfterAsync(5);
            await players.DeployAsync("Superseding", version: "1.1.0");
            return await waiting;
        });

        Assert.Equal(WaitOutcome.Superseded, wait.Single().Outcome);
    }

    internal static StepWaitRequest Request(string project, string step) =>
        new() { Deployments = new DeploymentQuery { Project = project, Environment = "Dev" }, Step = step };

    private static (StepWait Wait, Hearer Hearer) Wait(string project, string? step, string? slug = null, WaitLimits? limits = null, Func<Players, string, Task>? meanwhile = null)
    {
        var players = new Players(Yaml);
        var hearer = new Hearer();
        var waits = players.Play(async connection =>
        {
            var task = await players.DeployAsync(project);
            var waiting = players.Waits.WaitForStepAsync(connection, Request(project, step!) with { Step = step, StepSlug = slug, Limits = limits ?? new() }, hearer, CancellationToken.None);
            if (meanwhile is not null)
                await meanwhile(players, task);
            return await waiting;
        });
        Assert.Equal(waits, hearer.Waits);
        return (Assert.Single(waits), hearer);
    }
}
