using System;
using Coordination.PowerShell.Narration;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Narration;

/// <summary>Which ends of waits are errors, and whether they name what was waited for.</summary>
public sealed class WaitFailuresTests
{
    [Theory]
    [InlineData(WaitOutcome.Skipped, StepState.Skipped, "StepSkipped", "The step 'Migrate' of API 1.0.0 to Dev for Acme does not run: why.")]
    [InlineData(WaitOutcome.Failed, StepState.Failed, "StepFailed", "The step 'Migrate' of API 1.0.0 to Dev for Acme failed: why.")]
    [InlineData(WaitOutcome.Failed, StepState.NotReached, "StepFailed", "The step 'Migrate' of API 1.0.0 to Dev for Acme was not reached: why.")]
    [InlineData(WaitOutcome.Cancelled, null, "WaitCancelled", "The step 'Migrate' of API 1.0.0 to Dev for Acme was cancelled: why.")]
    [InlineData(WaitOutcome.Superseded, null, "WaitSuperseded", "The step 'Migrate' of API 1.0.0 to Dev for Acme was not reached: why.")]
    [InlineData(WaitOutcome.AwaitingPerson, null, "WaitAwaitsPerson", "The step 'Migrate' of API 1.0.0 to Dev for Acme still waits for a person: why.")]
    [InlineData(WaitOutcome.TimedOut, null, "WaitTimedOut", "The step 'Migrate' of API 1.0.0 to Dev for Acme did not come in time: why.")]
    [InlineData(WaitOutcome.Deadlocked, null, "WaitDeadlocked", "The step 'Migrate' of API 1.0.0 to Dev for Acme cannot be waited for here: why.")]
    [InlineData(WaitOutcome.Unknown, null, "WaitUnknown", "The step 'Migrate' of API 1.0.0 to Dev for Acme cannot be followed: why.")]
    [InlineData(WaitOutcome.Reached, StepState.Succeeded, null, null)]
    [InlineData(WaitOutcome.NotRunning, null, null, null)]
    public void A_wait_for_a_step_that_did_not_end_as_was_wanted_is_an_error_that_names_the_place(WaitOutcome outcome, StepState? state, string? id, string? message)
    {
        var failure = WaitFailures.Of(Step(outcome) with { State = state, Version = "1.0.0", Environment = "Dev", Tenant = "Acme" });

        Assert.Equal((id, message), (failure?.Id, failure?.Message));
        Assert.Equal(id is null, failure?.Remedy is null);
    }

    [Fact]
    public void A_step_of_a_run_is_named_with_its_runbook() =>
        Assert.Equal("The step 'Migrate' of API runbook Refresh in Dev did not come in time: why.", WaitFailures.Of(Step(WaitOutcome.TimedOut) with { Runbook = "Refresh", Environment = "Dev" })!.Message);

    [Theory]
    [InlineData(WaitOutcome.Reached, TaskPhase.Failed, true, "DeploymentFailed", "API 1.0.0 to Dev for Acme ended as Failed: Step 1 failed.")]
    [InlineData(WaitOutcome.Reached, TaskPhase.Failed, false, null, null)]
    [InlineData(WaitOutcome.Reached, TaskPhase.Succeeded, true, null, null)]
    [InlineData(WaitOutcome.TimedOut, TaskPhase.Running, false, "WaitTimedOut", "API 1.0.0 to Dev for Acme did not come in time: why.")]
    public void A_deployment_is_an_error_where_it_was_named_and_failed_or_did_not_end(WaitOutcome outcome, TaskPhase state, bool isNamed, string? id, string? message)
    {
        var deployment = new ProjectDeployment { Project = "API", Version = "1.0.0", Environment = "Dev", Tenant = "Acme", State = state, Reason = "Step 1 failed.", TaskId = "ServerTasks-1", DeploymentId = "Deployments-1", Link = "http://octopus/1" };

        var failure = WaitFailures.Of(new DeploymentWait(deployment, outcome, "why", TimeSpan.Zero), isNamed);

        Assert.Equal((id, message), (failure?.Id, failure?.Message));
    }

    private static StepWait Step(WaitOutcome outcome) => new() { Project = "API", Step = "Migrate", Awaited = AwaitedState.Succeeded, Outcome = outcome, Reason = "why", Link = "http://octopus/1" };
}
