using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Running;
using Coordination.Unit.Tests.Running.Model;
using Xunit;

namespace Coordination.Unit.Tests.Running;

/// <summary>What a policy makes of what the looks show, fact by fact.</summary>
public sealed class PolicyRulesTests
{
    private static readonly Failure _hidden = new("Forbidden", FailureKind.Forbidden, "The key lacks DeploymentView.");

    [Xunit.Fact]
    public void Nothing_is_asked_for_before_it_was_looked_what_is_there()
    {
        var run = New(DeploymentPolicy.IfNotCurrent);
        Assert.True(run.State.Looks.Looking);
        Assert.Empty(run.Passes(5));

        Assert.Equal([new CreateDeployment(0, 1)], Seen(run, 6, null));
    }

    [Xunit.Fact]
    public void What_waits_for_the_server_to_take_requests_again_is_looked_at_again()
    {
        var run = New(DeploymentPolicy.IfNotCurrent);
        Seen(run, 1, null);
        run.At(2, at => new CreateNotSent(at, 0, 1, Folding.Away) { AskedToWait = TimeSpan.FromMinutes(10) });
        Assert.Empty(run.Passes(300).OfType<LookAtPlaces>());

        Assert.Equal([0], Assert.Single(run.Passes(603).OfType<LookAtPlaces>()).Nodes);
        Seen(run, 604, There("Releases-0"));
        Assert.Equal(DeploymentOutcome.AlreadyCurrent, run.Node.Ending!.Outcome);
    }

    [Xunit.Fact]
    public void A_wait_that_is_short_needs_no_second_look()
    {
        var run = New(DeploymentPolicy.IfNotCurrent);
        Seen(run, 1, null);
        run.At(2, at => new CreateNotSent(at, 0, 1, Folding.Away));

        Assert.Contains(new CreateDeployment(0, 1), run.Passes(5));
    }

    [Xunit.Fact]
    public void An_answer_that_was_lost_is_settled_before_what_others_did_counts()
    {
        var run = New(DeploymentPolicy.IfNotCurrent);
        Seen(run, 1, null);
        run.Lost(2);
        run.Passes(4);
        run.Cell(93, sent: 92);
        Assert.Equal([new LookBeforeAsking(0), new LookAtCell(0)], Seen(run, 94, There("Releases-0")));

        run.Cell(95, sent: 94.5);

        Assert.Equal(DeploymentOutcome.AlreadyCurrent, run.Node.Ending!.Outcome);
        Assert.EndsWith("; the answer to an earlier request for it was lost, and the server has not shown that it was carried out", run.Node.Ending.Reason, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public void What_was_there_when_the_plan_was_resolved_and_is_not_shown_now_is_neither_deployed_nor_left_out_in_silence()
    {
        var run = New(DeploymentPolicy.IfNotCurrent, planned => planned with { Current = "0.9.0" });

        Seen(run, 1, null);

        Assert.Equal(DeploymentOutcome.Failed, run.Node.Ending!.Outcome);
        Assert.StartsWith("it was not created: the server no longer shows that 0.9.0 is in Staging", run.Node.Ending.Reason, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public void Which_is_newer_may_have_become_impossible_to_tell()
    {
        var run = New(DeploymentPolicy.IfNewer);

        Seen(run, 1, There("Releases-9") with { Version = "tuesday" });

        Assert.Equal("it was not created: whether 1.0.0 is newer than tuesday cannot be told; the policy IfNotCurrent does not ask that", run.Node.Ending!.Reason);
    }

    [Xunit.Fact]
    public void A_look_that_is_refused_once_is_repeated_and_one_that_goes_on_being_refused_is_believed()
    {
        var run = New(DeploymentPolicy.IfNotCurrent);
        run.At(1, at => new PlacesLookedAt(at, at, _hidden));
        Assert.Equal([0], Assert.Single(run.Passes(11).OfType<LookAtPlaces>()).Nodes);
        run.At(12, at => new PlacesLookedAt(at, at, _hidden));
        run.Passes(22);
        Assert.Null(run.Node.Ending);

        run.At(23, at => new PlacesLookedAt(at, at, _hidden));

        Assert.Equal("it was not created: whether it is there already cannot be seen: The key lacks DeploymentView.", run.Node.Ending!.Reason);
    }

    [Xunit.Fact]
    public void Who_declines_what_is_not_needed_now_declines_that_it_is_deployed_later_and_nothing_else()
    {
        var run = new Folding(new RunOptions { Declined = ["D0"] }, planned => planned with { Policy = DeploymentPolicy.IfNotCurrent, Skip = "1.0.0 is there already" });

        Assert.Equal((DeploymentOutcome.AlreadyCurrent, "1.0.0 is there already"), (run.Node.Ending!.Outcome, run.Node.Ending.Reason));
    }

    [Xunit.Fact]
    public void It_is_not_looked_at_before_it_could_be_asked_for()
    {
        var run = New(DeploymentPolicy.IfNotCurrent, turns: false);
        Assert.False(run.State.Looks.Looking);

        Assert.Equal([0], Assert.Single(run.At(60, at => new TurnCame(at)).OfType<LookAtPlaces>()).Nodes);
    }

    [Xunit.Fact]
    public void No_more_is_looked_at_together_than_can_be_asked_for_while_the_look_is_fresh_and_nobody_is_held_up_who_needs_no_look()
    {
        var deployments = Enumerable.Range(0, 100).Select(index => RandomPlan.Deployment(index, index, []) with { Policy = index < 99 ? DeploymentPolicy.IfNotCurrent : DeploymentPolicy.Always });
        var state = new RunState("0123456789ab", RandomPlan.Of([.. deployments]), new RunOptions());
        state.Apply(new RunStarted(Folding.Instant(0)));
        state.Apply(new TurnCame(Folding.Instant(0)));

        var steps = Decider.Decide(state).Steps;

        Assert.Equal(Enumerable.Range(0, 30), Assert.Single(steps.OfType<LookAtPlaces>()).Nodes);
        Assert.Equal([new CreateDeployment(99, 1)], steps.OfType<CreateDeployment>());
    }

    private static Folding New(DeploymentPolicy policy, Func<ResolvedDeployment, ResolvedDeployment>? with = null, bool turns = true) =>
        new(with: planned => (with is null ? planned : with(planned)) with { Policy = policy }, turns: turns);

    private static Deployed There(string releaseId) => new() { ReleaseId = releaseId, DeploymentId = "Deployments-1", Version = "1.0.0", When = Folding.Instant(0) };

    private static List<Decision> Seen(Folding run, double seconds, Deployed? success) =>
        [.. run.At(seconds, at => new PlaceSeen(at, 0, at, success, null)), .. run.At(seconds, at => new PlacesLookedAt(at, at, null))];
}
