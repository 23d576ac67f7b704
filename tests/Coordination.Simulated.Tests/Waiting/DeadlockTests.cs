using System;
using System.Linq;
using System.Threading;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>A step that waits for what can only go on after it. A is the one that waits, B what it waits for.</summary>
public sealed class DeadlockTests
{
    private const string SeesEverythingButNodes = "API-DEPLOYER";

    private const string SeesOnlyAAndB = "API-NARROW";

    private static readonly TimeSpan _twoLooks = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("executing")]
    [InlineData("executingAndAhead")]
    [InlineData("nothing")]
    public void The_last_slot_of_the_task_cap_is_named(string fullCap)
    {
        var wait = Wait(Yaml(1, fullCap: fullCap), waitFor: "B", out _);

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.True(wait.Waited < _twoLooks, $"{wait.Waited}");
        Assert.Contains("this very task, which waits for it", wait.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("executing")]
    [InlineData("nothing")]
    public void A_task_cap_filled_by_several_that_wait_is_named(string fullCap)
    {
        // The second of them waits for the target that the first one holds.
        var wait = Wait(Yaml(2, fullCap: fullCap), waitFor: "B", out _, before: "OnTarget");

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains("this very task, which waits for it", wait.Reason, StringComparison.Ordinal);
        Assert.Contains("OnTarget", wait.Reason, StringComparison.Ordinal);

        // Each look asks four things, and ten seconds have five requests.
        Assert.True(wait.Waited < TimeSpan.FromSeconds(25), $"{wait.Waited}");
    }

    [Fact]
    public void A_slot_that_is_taken_by_one_that_goes_on_is_waited_for()
    {
        var wait = Wait(Yaml(2), waitFor: "B", out _, before: "Short");

        Assert.Equal(WaitOutcome.Reached, wait.Outcome);
    }

    [Fact]
    public void The_target_that_we_hold_is_named()
    {
        var wait = Wait(Yaml(5), waitFor: "OnTarget", out _, step: "After");

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains("waits for this very task, which waits for it", wait.Reason, StringComparison.Ordinal);
        Assert.True(wait.Waited < TimeSpan.FromSeconds(15), $"{wait.Waited}");
    }

    [Fact]
    public void The_concurrency_tag_that_we_hold_is_named()
    {
        var wait = Wait(Yaml(5), waitFor: "SameTag", out _);

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains("is queued behind this very task, which waits for it", wait.Reason, StringComparison.Ordinal);
        Assert.True(wait.Waited < _twoLooks, $"{wait.Waited}");
    }

    [Fact]
    public void A_key_that_may_not_see_the_nodes_hears_what_it_cannot_know_and_which_permission_would_tell()
    {
        var wait = Wait(Yaml(1, fullCap: "nothing"), waitFor: "B", out var hearer, key: SeesEverythingButNodes);

        Assert.Equal(WaitOutcome.TimedOut, wait.Outcome);
        var remark = Assert.Single(hearer.Remarks, remark => remark.Contains("task cap", StringComparison.Ordinal));
        Assert.Contains("cannot be told", remark, StringComparison.Ordinal);
        Assert.Contains("AdministerSystem", remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("executing", "everybodySeesNodes: false", "AdministerSystem")]
    [InlineData("executing", "everybodySeesNodes: true", "the key sees only 1 of the tasks that run")]
    [InlineData("nothing", "everybodySeesNodes: true", "the key sees only 1 of the tasks that run")]
    public void A_slot_that_is_taken_by_one_that_the_key_does_not_see_may_become_free(string fullCap, string nodes, string says)
    {
        var wait = Wait(Yaml(2, fullCap: fullCap, more: nodes), waitFor: "B", out var hearer, before: "Short", key: SeesOnlyAAndB);

        Assert.Equal((WaitOutcome.Reached, null), (wait.Outcome, wait.Reason));
        Assert.Contains(hearer.Remarks, remark => remark.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void The_place_that_we_deploy_to_is_named_even_by_a_key_that_may_not_see_the_nodes()
    {
        var wait = Wait(Yaml(5), waitFor: "A", out _, key: SeesEverythingButNodes);

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains("is queued behind this very task, which waits for it", wait.Reason, StringComparison.Ordinal);
        Assert.True(wait.Waited < _twoLooks, $"{wait.Waited}");
    }

    [Fact]
    public void A_concurrency_tag_that_we_hold_is_told_of_to_a_key_that_may_not_see_the_nodes_with_the_permission_that_would_settle_it()
    {
        var wait = Wait(Yaml(5), waitFor: "SameTag", out var hearer, key: SeesEverythingButNodes);

        Assert.Equal(WaitOutcome.TimedOut, wait.Outcome);
        var remark = Assert.Single(hearer.Remarks, remark => remark.Contains("concurrency tag", StringComparison.Ordinal));
        Assert.Contains("is queued behind what can only go on after this task", remark, StringComparison.Ordinal);
        Assert.Contains("AdministerSystem", remark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_in_a_step_ends_where_its_deployment_can_only_go_on_after_it()
    {
        var players = new Players(Yaml(1));
        var run = players.Play(async connection =>
        {
            var us = await players.DeployAsync("A");
            await players.AfterAsync(10);
            var plan = new CoordinationPlan { Name = "Both", Environment = "Dev", Deployments = [new() { Name = "B", Project = "B" }, new() { Name = "SameTag", Project = "SameTag", After = ["B"] }] };
            var resolved = await players.Octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
            return await players.Octopus.Engine.RunAsync(connection, resolved, new RunOptions { OwnTask = us }, new SilentObserver(), CancellationToken.None);
        });

        Assert.Equal([DeploymentOutcome.Deadlocked, DeploymentOutcome.Skipped], run.Deployments.Select(deployment => deployment.Outcome));
        Assert.Contains("this very task, which waits for it", run.Deployments[0].Reason, StringComparison.Ordinal);
        Assert.True(run.Ended - run.Started < TimeSpan.FromSeconds(30), $"{run.Ended - run.Started}");
    }

    [Fact]
    public void A_run_in_a_step_goes_on_where_a_slot_becomes_free()
    {
        var players = new Players(Yaml(2));
        var run = players.Play(async connection =>
        {
            var us = await players.DeployAsync("A");
            await players.DeployAsync("Short");
            await players.AfterAsync(10);
            var plan = new CoordinationPlan { Name = "One", Environment = "Dev", Deployments = [new() { Name = "B", Project = "B" }] };
            var resolved = await players.Octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
            return await players.Octopus.Engine.RunAsync(connection, resolved, new RunOptions { OwnTask = us }, new SilentObserver(), CancellationToken.None);
        });

        Assert.Equal(DeploymentOutcome.Deployed, run.Deployments[0].Outcome);
    }

    private static string Yaml(int taskCap, string fullCap = "executing", string more = "everybodySeesNodes: false") => $$"""
        server: { taskCap: {{taskCap}} }
        switches: { fullCap: {{fullCap}}, {{more}} }
        environments: [Dev]
        machines: [{ name: web-1, roles: [web] }]
        users:
          - { name: deployer, apiKey: {{SeesEverythingButNodes}}, permissions: [ProjectView, EnvironmentView, TenantView, LifecycleView, ReleaseView, ProcessView, DeploymentView, TaskView, TaskViewLog] }
          - name: narrow
            apiKey: {{SeesOnlyAAndB}}
            permissions: [ProjectView, EnvironmentView, TenantView, LifecycleView, ReleaseView, ProcessView, { permissions: [DeploymentView, TaskView, TaskViewLog], projects: [A, B] }]
        projects:
          - { name: A, releases: [1.0.0], variables: { Octopus.Task.ConcurrencyTag: database }, steps: [ { name: Wait for the other, role: web, duration: 5h } ] }
          - { name: B, releases: [1.0.0], steps: [ { name: Work, duration: 60s } ] }
          - { name: Short, releases: [1.0.0], steps: [ { name: Work, duration: 5m } ] }
          - { name: OnTarget, releases: [1.0.0], steps: [ { name: Work, role: web, duration: 60s }, { name: After, duration: 60s } ] }
          - { name: SameTag, releases: [1.0.0], variables: { Octopus.Task.ConcurrencyTag: database }, steps: [ { name: Work, duration: 60s } ] }
        """;

    private static StepWait Wait(string yaml, string waitFor, out Hearer hearer, string? before = null, string step = "1", string? key = null)
    {
        var players = new Players(yaml, key);
        var heard = hearer = new Hearer();
        return players.Play(async connection =>
        {
            var us = await players.DeployAsync("A");
            await players.AfterAsync(10);
            if (before is not null)
                await players.DeployAsync(before);
            await players.AfterAsync(10);
            var task = await players.DeployAsync(waitFor);
            await players.AfterAsync(5);
            var request = StepWaitTests.Request(waitFor, step) with { Deployments = new DeploymentQuery { Tasks = [task], OwnTask = us }, Limits = new WaitLimits { QueueTimeout = TimeSpan.FromMinutes(20) } };
            return await players.Waits.WaitForStepAsync(connection, request, heard, CancellationToken.None);
        }).Single();
    }
}
