using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Pipeline;
using Coordination.PowerShell.Steps;
using Coordination.Unit.Tests.PowerShell.Connections;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Handlers;

public sealed class DeployHandlerTests
{
    private readonly FakeEngine _engine = new();
    private readonly RecordingOutput _output = new();

    public DeployHandlerTests() => _engine.Running = (plan, _, observer, _) =>
    {
        observer.Started("7f3a", plan);
        return Task.FromResult(Samples.Run(plan.Deployments.Select(deployment => Samples.Result(deployment.Name)).ToArray()));
    };

    [Fact]
    public async Task Every_deployment_is_asked_for_in_the_users_words_before_the_first_one_begins()
    {
        var asked = 0;
        var run = _engine.Running!;
        _engine.Running = (plan, options, observer, stop) =>
        {
            asked = _output.Said.Count(text => text.StartsWith("confirm", StringComparison.Ordinal));
            return run(plan, options, observer, stop);
        };
        await DeployAsync(Samples.Resolved("A", "B"));
        Assert.Equal(2, asked);
        Assert.Contains("confirm Deploy A 1.0.0 to Staging (Default on https://octopus)", _output.Said);
    }

    [Fact]
    public async Task What_is_declined_is_told_to_the_run()
    {
        _output.Answers = change => change.Contains(" B ", StringComparison.Ordinal) ? Answer.No : Answer.Yes;
        await DeployAsync(Samples.Resolved("A", "B"));
        Assert.Equal(["B"], Assert.Single(_engine.Runs).Declined);
    }

    [Fact]
    public async Task What_is_there_already_is_asked_for_too_where_its_policy_may_yet_have_it_deployed()
    {
        _output.Answers = _ => Answer.OnlyTell;
        var plan = Samples.Resolved("A", "B");
        var (saved, policy) = (plan.Deployments[0] with { Skip = "1.0.0 is there already" }, plan.Deployments[1] with { Skip = "1.0.0 is there already", Policy = DeploymentPolicy.IfNotCurrent });

        await DeployAsync(plan with { Deployments = [saved, policy] });

        Assert.Equal(["confirm Deploy B 1.0.1 to Staging, if it is needed then; now 1.0.0 is there already (Default on https://octopus)"], _output.Said.Where(text => text.StartsWith("confirm", StringComparison.Ordinal)));
        Assert.Empty(_engine.Runs);
    }

    [Fact]
    public async Task Only_telling_starts_no_run()
    {
        _output.Answers = _ => Answer.OnlyTell;
        await DeployAsync(Samples.Resolved("A", "B"));
        Assert.Empty(_engine.Runs);
        Assert.Empty(_output.Objects);
    }

    [Fact]
    public async Task Each_result_is_written_once_and_errors_come_after_all_results()
    {
        var failed = Samples.Result("A", DeploymentOutcome.Failed);
        var deployed = Samples.Result("B");
        _engine.Running = (plan, _, observer, _) =>
        {
            observer.Started("7f3a", plan);
            observer.Changed(new DeploymentProgress("A", DeploymentState.Ended, "failed") { Result = failed });
            Assert.Equal([failed], _output.Objects);
            return Task.FromResult(Samples.Run(failed, deployed));
        };
        await DeployAsync(Samples.Resolved("A", "B"));
        Assert.Equal([failed, deployed], _output.Objects);
        Assert.Equal("error DeploymentFailed A", Assert.Single(_output.Said, text => text.StartsWith("error", StringComparison.Ordinal)));
        Assert.True(_output.Said.IndexOf("error DeploymentFailed A") > _output.Said.IndexOf("write " + deployed));
    }

    [Theory]
    [InlineData(DeploymentOutcome.Deployed, null)]
    [InlineData(DeploymentOutcome.AlreadyCurrent, null)]
    [InlineData(DeploymentOutcome.Skipped, null)]
    [InlineData(DeploymentOutcome.Failed, "DeploymentFailed")]
    [InlineData(DeploymentOutcome.Cancelled, "DeploymentCancelled")]
    [InlineData(DeploymentOutcome.Superseded, "DeploymentSuperseded")]
    [InlineData(DeploymentOutcome.RolledBack, "DeploymentRolledBack")]
    [InlineData(DeploymentOutcome.TimedOut, "DeploymentTimedOut")]
    [InlineData(DeploymentOutcome.AwaitingPerson, "DeploymentAwaitsPerson")]
    [InlineData(DeploymentOutcome.Unknown, "DeploymentUnknown")]
    public async Task An_outcome_that_is_not_good_is_an_error_of_its_own_name(DeploymentOutcome outcome, string? id)
    {
        _engine.Running = (plan, _, _, _) => Task.FromResult(Samples.Run(Samples.Result("A", outcome)));
        await DeployAsync(Samples.Resolved("A"));
        Assert.Equal(id is null ? [] : ["error " + id + " A"], _output.Said.Where(text => text.StartsWith("error", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_plan_of_another_server_is_refused()
    {
        var thrown = await Assert.ThrowsAsync<CoordinationException>(() => DeployAsync(Samples.Resolved("A") with { Server = "https://other" }));
        Assert.Equal("PlanOfAnotherServer", Assert.Single(thrown.Failures).Id);
        Assert.Empty(_engine.Runs);
    }

    [Fact]
    public async Task Who_stops_is_told_what_goes_on_and_where()
    {
        _engine.Running = (plan, _, observer, _) =>
        {
            observer.Started("7f3a", plan);
            observer.Changed(new DeploymentProgress("A", DeploymentState.Running, "running") { Link = "https://octopus/app#/tasks/1" });
            observer.Changed(new DeploymentProgress("B", DeploymentState.Waiting, "waits for A"));
            return Task.FromCanceled<CoordinationRun>(new CancellationToken(canceled: true));
        };
        await Assert.ThrowsAsync<TaskCanceledException>(() => DeployAsync(Samples.Resolved("A", "B")));
        var farewell = _output.Farewell!()!;
        Assert.Contains("A (https://octopus/app#/tasks/1)", farewell, StringComparison.Ordinal);
        Assert.DoesNotContain("B", farewell, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_hears_of_everything_in_service_messages()
    {
        await new DeployHandler(_engine, Session.Connection(), Step(), _output).DeployAsync(Samples.Resolved("A"), new RunOptions(), CancellationToken.None);
        Assert.Contains("host " + ServiceMessage.SetVariable("Coordination.Outcome", "Succeeded"), _output.Said);
        Assert.Contains("host " + ServiceMessage.SetVariable("Coordination[A].Outcome", "Deployed"), _output.Said);
        Assert.Contains("host " + ServiceMessage.SetVariable("Coordination[A].TaskId", "ServerTasks-1"), _output.Said);
        Assert.Empty(_output.Bars);
    }

    [Fact]
    public async Task In_a_step_environment_and_tenant_are_its_own_unless_the_plan_says_otherwise()
    {
        var plan = PlanDraft.OfProjects(["A"], inOrder: false, new PlannedDeployment { Name = string.Empty, Project = string.Empty });
        await new DeployHandler(_engine, Session.Connection(), Step(), _output).DeployAsync([plan], new RunOptions(), CancellationToken.None);
        Assert.Equal(("Environments-3", "Tenants-4"), (_engine.Resolved!.Environment, _engine.Resolved.Tenant));

        await new DeployHandler(_engine, Session.Connection(), Step(), _output).DeployAsync([plan with { Environment = "Test", Tenant = "Own" }], new RunOptions(), CancellationToken.None);
        Assert.Equal(("Test", "Own"), (_engine.Resolved.Environment, _engine.Resolved.Tenant));
    }

    [Fact]
    public async Task A_fault_in_the_last_of_several_plans_shows_before_the_first_begins_and_all_faults_together()
    {
        var good = PlanDraft.OfProjects(["A"], inOrder: false, new PlannedDeployment { Name = string.Empty, Project = string.Empty });
        _engine.Resolving = plan => plan.Name == "bad" ? throw new CoordinationException(new Failure("PlanHasCycle", FailureKind.Invalid, "A cycle.")) : Samples.Resolved("A");
        var handler = new DeployHandler(_engine, Session.Connection(), step: null, _output);
        var thrown = await Assert.ThrowsAsync<CoordinationException>(() => handler.DeployAsync([good with { Name = "bad" }, good, good with { Name = "bad" }], new RunOptions(), CancellationToken.None));
        Assert.Equal(2, thrown.Failures.Count);
        Assert.Empty(_engine.Runs);
        Assert.DoesNotContain(_output.Said, text => text.StartsWith("confirm", StringComparison.Ordinal));

        await handler.DeployAsync([good, good], new RunOptions(), CancellationToken.None);
        Assert.Equal(2, _engine.Runs.Count);
    }

    private static StepVariables Step() => StepVariables.From(new Dictionary<string, string>
    {
        ["Octopus.Environment.Id"] = "Environments-3",
        ["Octopus.Deployment.Tenant.Id"] = "Tenants-4",
    })!;

    private Task DeployAsync(ResolvedPlan plan) =>
        new DeployHandler(_engine, Session.Connection(), step: null, _output).DeployAsync(plan, new RunOptions(), CancellationToken.None);
}
