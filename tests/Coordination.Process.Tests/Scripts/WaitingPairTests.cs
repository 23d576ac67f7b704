using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Scripts;

/// <summary>Cooperating projects of the documentation: a step of one waits for a step of the other, on the very server that runs both.</summary>
public sealed class WaitingPairTests
{
    private static string Module => Path.Combine(Repository.Root, "artifacts", "module", "Coordination", "Coordination.psd1");

    private static string Scenario =>
        $$"""
        server: { stepDuration: 2s, taskCap: 20 }
        environments: [Dev]
        projects:
          - { name: Approved, releases: [1.0.0], steps: [ { name: Prepare }, { name: Sign, type: manual, instructions: Look., answeredAfter: 10s }, { name: Migrate database } ] }
          - { name: Retried, releases: [1.0.0], guidedFailure: On, steps: [ { name: Prepare }, { name: Migrate database, fails: [ { attempt: 1 } ], answeredAfter: 10s, answer: Retry }, { name: After } ] }
          - { name: Failing, releases: [1.0.0], steps: [ { name: Prepare, outcome: failure, duration: 14s }, { name: Migrate database } ] }
          - { name: Long, releases: [1.0.0], steps: [ { name: Prepare, duration: 1h }, { name: Migrate database } ] }
          - { name: Superseding, cancelQueuedTasks: true, releases: [1.0.0], steps: [ { name: Prepare, duration: 24s }, { name: Migrate database } ] }
        {{Waiter("Waits for Approved", "Approved")}}
        {{Waiter("Waits for Retried", "Retried")}}
        {{Waiter("Waits for Failing", "Failing")}}
        {{Waiter("Waits for Long", "Long")}}
        {{Waiter("Waits for Superseding", "Superseding")}}
        {{Waiter("Left", "Right", step: "Wait", more: "-IfNotRunning Wait")}}
        {{Waiter("Right", "Left", step: "Wait", more: "-IfNotRunning Wait")}}
          - { name: Tagged, releases: [1.0.0], variables: { Octopus.Task.ConcurrencyTag: one at a time }, steps: [ { name: Work } ] }
          - name: Master
            releases: [1.0.0]
            variables: { Octopus.Task.ConcurrencyTag: one at a time, Coordination.ApiKey: { value: API-SIMULATOR, sensitive: true } }
            steps:
              - name: Deploy the other
                run: |
                  Import-Module '{{Module.Replace('\\', '/')}}'
                  try { Wait-ProjectStep -Task $OctopusParameters['Octopus.Task.Id'] -Step 1 } catch { Write-Host "First: $($_.FullyQualifiedErrorId) $_" }
                  try { Invoke-CoordinatedDeploy Tagged -Confirm:$false } catch { Write-Host "Then: $($_.FullyQualifiedErrorId)"; throw }
        """;

    [Fact]
    public async Task A_step_waits_for_one_that_is_approved_retried_failed_and_cancelled_and_its_log_reads_well()
    {
        await using var played = await StartAsync();
        foreach (var project in new[] { "Approved", "Retried", "Failing" })
            await played.DeployAsync(project);
        var cancelled = await played.DeployAsync("Long");
        var waiters = new List<string>();
        foreach (var project in new[] { "Approved", "Retried", "Failing", "Long" })
            waiters.Add(await played.DeployAsync("Waits for " + project));
        await PlayedScenario.UntilAsync(async () => (await played.LogOfAsync(waiters[3])).Contains("step 1 of 2: Prepare", StringComparison.Ordinal), () => "Nothing is said of Long.");
        await played.CancelAsync(cancelled);

        await Ends(played, waiters[0], "Success", "Approved 1.0.0 to Dev: step 2 of 3, waiting for approval", "Approved 1.0.0 to Dev, step Migrate database: Reached");
        await Ends(played, waiters[1], "Success", "step 2 of 3, waiting for guidance on a failure", "Retried 1.0.0 to Dev, step Migrate database: Reached");
        await Ends(played, waiters[2], "Failed", "The step 'Migrate database' of Failing 1.0.0 to Dev was not reached: the deployment failed before the step");
        await Ends(played, waiters[3], "Failed", "The step 'Migrate database' of Long 1.0.0 to Dev was cancelled: the deployment was cancelled before the step");
    }

    [Fact]
    public async Task A_step_follows_a_newer_deployment_and_those_that_wait_for_each_other_or_for_themselves_are_told_so()
    {
        await using var played = await StartAsync();
        var master = await played.DeployAsync("Master");
        var first = await played.DeployAsync("Superseding");
        await PlayedScenario.UntilAsync(async () => await played.StateOfAsync(first) == "Executing", () => "The first does not run.");
        var older = await played.DeployAsync("Superseding");
        var waiting = await played.DeployAsync("Waits for Superseding");
        var left = await played.DeployAsync("Left");
        var right = await played.DeployAsync("Right");
        await PlayedScenario.UntilAsync(async () => (await played.LogOfAsync(waiting)).Contains("queued behind", StringComparison.Ordinal), () => "Nothing is said of the queue.");
        await played.DeployAsync("Superseding");

        await Ends(played, waiting, "Success", "queued behind Deploy Superseding release 1.0.0 to Dev", "gave way to");
        Assert.Equal("Canceled", await played.StateOfAsync(older));
        var (leftState, leftLog) = await played.EndOfAsync(left);
        var (rightState, rightLog) = await played.EndOfAsync(right);
        Assert.True(leftState == "Failed" || rightState == "Failed", leftLog + rightLog);
        Assert.Contains("waits for this very task, which waits for it", leftLog + rightLog, StringComparison.Ordinal);
        await Ends(
            played,
            master,
            "Failed",
            "First: OwnTaskAwaited,Coordination.Commands.WaitProjectStepCommand Master 1.0.0 to Dev (" + master + ") is what this very step is part of",
            "Then: DeploymentDeadlocked,Coordination.Commands.InvokeCoordinatedDeployCommand",
            "Tagged 1.0.0 to Dev can only go on after this very task and stays on the server",
            "is queued behind this very task, which waits for it");
    }

    private static async Task Ends(PlayedScenario played, string task, string expected, params string[] says)
    {
        var (state, log) = await played.EndOfAsync(task);
        Assert.True(state == expected, log);
        Assert.All(says, text => Assert.True(log.Contains(text, StringComparison.Ordinal), $"'{text}' is not in this log:\n{log}"));
        Assert.DoesNotContain("API-SIMULATOR", log, StringComparison.Ordinal);
    }

    private static string Waiter(string name, string project, string step = "Migrate database", string more = "") =>
        $"  - {{ name: {name}, releases: [1.0.0], variables: {{ Coordination.ApiKey: {{ value: API-SIMULATOR, sensitive: true }} }}, "
        + $"steps: [ {{ name: Wait, run: \"Import-Module '{Module.Replace('\\', '/')}'; $null = Wait-ProjectStep '{project}' '{step}' {more}\" }} ] }}";

    private static async Task<PlayedScenario> StartAsync()
    {
        if (!File.Exists(Module))
            Assert.Skip($"The module was not built: there is no {Module}.");
        return await PlayedScenario.StartAsync(Scenario);
    }
}
