using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Running;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Watching;
using Coordination.Simulator.Clock;
using Coordination.Unit.Tests.Running.Model;
using Xunit;

namespace Coordination.Unit.Tests.Running;

public sealed class RunnerTests
{
    private static readonly Failure _away = new("ServerUnreachable", FailureKind.Unreachable, "No route to host.");
    private readonly VirtualTime _time = new(new DateTimeOffset(2024, 3, 1, 10, 42, 0, TimeSpan.Zero));
    private readonly RecordingObserver _observer = new();
    private readonly ScriptedSpace _space;
    private readonly TaskWatcher _watcher;

    public RunnerTests()
    {
        _space = new ScriptedSpace(_time);
        _watcher = new TaskWatcher(new RequestBudget(_time), _time);
    }

    [Xunit.Fact]
    public void One_after_the_other_is_told_in_the_words_of_a_person()
    {
        var run = Run(Chain(2));

        Assert.True(run.Succeeded);
        Assert.Equal(
            [
                "started " + run.Id,
                "D1 Waiting: waits for D0",
                "D0 Creating: being asked for",
                "D0 Queued: queued since 10:42",
                "D0 Running: running for 0 s",
            ],
            _observer.Lines.Take(5));
        Assert.Contains("D0 Ended: deployed", _observer.Lines);
        Assert.Equal("Coordination run " + run.Id + " · D0 · attempt 1", _space.Created[0].Comments);
        Assert.Equal(0, _time.PendingTimers);
    }

    [Xunit.Fact]
    public void No_more_than_four_requests_for_deployments_are_on_their_way_at_once()
    {
        var run = Run(Wide(50));

        Assert.True(run.Succeeded);
        Assert.Equal(4, _space.MostAtOnce);
    }

    [Xunit.Fact]
    public void A_refusal_fails_the_deployment_with_the_servers_words_and_skips_what_comes_after_it()
    {
        _space.OnCreate = _ => new Sent<DeploymentResource>.Refused(new Failure("ServerRefused", FailureKind.Refused, "License is not compliant."));

        var run = Run(Chain(3));

        Assert.Equal([DeploymentOutcome.Failed, DeploymentOutcome.Skipped, DeploymentOutcome.Skipped], run.Deployments.Select(deployment => deployment.Outcome));
        Assert.Contains("License is not compliant.", run.Deployments[0].Reason, StringComparison.Ordinal);
        Assert.Equal("D0 failed", run.Deployments[2].Reason);
    }

    [Xunit.Fact]
    public void What_was_declined_and_what_comes_after_it_is_skipped()
    {
        var run = Run(Chain(2), new RunOptions { Declined = ["d0"] });

        Assert.Equal(["not confirmed", "D0 was not confirmed"], run.Deployments.Select(deployment => deployment.Reason));
        Assert.Empty(_space.Created);
    }

    [Xunit.Fact]
    public void An_outage_is_waited_out_and_told_of_once()
    {
        _space.OnCreate = number => number <= 5 ? new Sent<DeploymentResource>.NotSent(_away) : null;

        var run = Run(Chain(1));

        Assert.True(run.Succeeded);
        Assert.EndsWith("attempt 1", _space.Created[^1].Comments, StringComparison.Ordinal);
        Assert.Equal(
            [
                "remark: The server has taken no request for a deployment since 10:42: No route to host. The run goes on waiting.",
                "remark: The server takes requests for deployments again.",
            ],
            _observer.Lines.Where(line => line.StartsWith("remark", StringComparison.Ordinal)));
    }

    [Xunit.Fact]
    public void An_outage_without_end_ends_every_deployment_that_could_have_started_by_its_limit()
    {
        _space.OnCreate = _ => new Sent<DeploymentResource>.NotSent(_away);

        var run = Run(Wide(500), new RunOptions { QueueTimeout = TimeSpan.FromMinutes(10) });

        Assert.All(run.Deployments, deployment => Assert.Equal(DeploymentOutcome.Failed, deployment.Outcome));
        Assert.InRange(run.Ended - run.Started, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(25));
    }

    [Xunit.Fact]
    public void A_lost_answer_is_settled_by_looking_and_the_request_is_not_repeated()
    {
        _space.OnCreate = number =>
        {
            _space.Make(_space.Created[number - 1]);
            return new Sent<DeploymentResource>.Unknown(_away);
        };

        var run = Run(Chain(1));

        Assert.True(run.Succeeded);
        Assert.Single(_space.Created);
        Assert.Contains(_observer.Lines, line => line.StartsWith("D0 Settling: settling: the answer to the request was lost at 10:42", StringComparison.Ordinal));
    }

    [Xunit.Fact]
    public void A_lost_request_that_never_comes_is_repeated_after_the_window_and_not_before()
    {
        var asked = new List<DateTimeOffset>();
        _space.OnCreate = number =>
        {
            asked.Add(_time.GetUtcNow());
            return number == 1 ? new Sent<DeploymentResource>.Unknown(_away) : null;
        };

        var run = Run(Chain(1));

        Assert.True(run.Succeeded);
        Assert.InRange(asked[1] - asked[0], TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(92));
        Assert.InRange(run.Ended - asked[1], TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.5));
    }

    [Xunit.Fact]
    public void A_key_that_loses_its_permission_ends_what_is_watched_as_unknown()
    {
        _space.OnCreate = _ =>
        {
            _space.Fault = new CoordinationException(new Failure("Forbidden", FailureKind.Forbidden, "The key lacks TaskView.") { Remedy = "Grant it." });
            return null;
        };

        var run = Run(Chain(2));

        Assert.Equal([DeploymentOutcome.Unknown, DeploymentOutcome.Skipped], run.Deployments.Select(deployment => deployment.Outcome));
        Assert.Contains("The key lacks TaskView. Grant it.", run.Deployments[0].Reason, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task A_stop_ends_the_waiting_at_once_and_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        var run = StartAsync(Wide(10), new RunOptions(), stop.Token);
        _time.AdvanceBy(TimeSpan.FromSeconds(10));

        await stop.CancelAsync();

        Assert.True(run.IsCanceled);
        _time.AdvanceBy(TimeSpan.FromMinutes(2));
        Assert.Equal(0, _time.PendingTimers);
    }

    [Xunit.Fact]
    public async Task A_fault_of_our_own_ends_the_run_with_itself()
    {
        _space.OnCreate = _ => throw new InvalidOperationException("bug");
        var run = StartAsync(Chain(1), new RunOptions(), CancellationToken.None);

        _time.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal("bug", (await Assert.ThrowsAsync<InvalidOperationException>(() => run)).Message);
    }

    [Xunit.Fact]
    public async Task An_observer_that_fails_ends_the_run_with_its_fault()
    {
        var run = Runner.RunAsync(new RunEnvironment(_space, new StillExecutions(), _watcher, new CreationPace(_time), new FailingObserver(), _time), Chain(1), new RunOptions(), new Random(1), CancellationToken.None);

        await Assert.ThrowsAsync<FormatException>(() => run);
    }

    [Xunit.Fact]
    public void Thousands_of_deployments_are_carried_out_in_seconds()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True(Run(Wide(Depth.Seeds(usually: 1000, deep: 5000), inPairs: true)).Succeeded);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    private static ResolvedPlan Chain(int length) =>
        RandomPlan.Of([.. Enumerable.Range(0, length).Select(index => RandomPlan.Deployment(index, index, index == 0 ? [] : [RandomPlan.NameOf(index - 1)]))]);

    private static ResolvedPlan Wide(int count, bool inPairs = false) =>
        RandomPlan.Of([.. Enumerable.Range(0, inPairs ? 2 * count : count).Select(index => RandomPlan.Deployment(index, index, index < count ? [] : [RandomPlan.NameOf(index - count)]))]);

    private CoordinationRun Run(ResolvedPlan plan, RunOptions? options = null) =>
        _time.Run(() => StartAsync(plan, options ?? new RunOptions(), CancellationToken.None));

    private Task<CoordinationRun> StartAsync(ResolvedPlan plan, RunOptions options, CancellationToken cancellationToken) =>
        Runner.RunAsync(new RunEnvironment(_space, new StillExecutions(), _watcher, new CreationPace(_time), _observer, _time), plan, options, new Random(1), cancellationToken);

    private sealed class FailingObserver : IRunObserver
    {
        public void Started(string runId, ResolvedPlan plan)
        {
        }

        public void Changed(DeploymentProgress progress) => throw new FormatException();

        public void Remarked(string text)
        {
        }
    }
}
