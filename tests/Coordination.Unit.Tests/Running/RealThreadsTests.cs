using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Running;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Watching;
using Coordination.Unit.Tests.Running.Model;
using Coordination.Unit.Tests.Time;
using Xunit;

namespace Coordination.Unit.Tests.Running;

/// <summary>Outside of virtual time everything calls back on the pool's threads, several at once.</summary>
public sealed class RealThreadsTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    // So fast a clock makes hours of a machine that is busy with other things for a while.
    private static readonly RunOptions _options = new() { RunTimeout = TimeSpan.FromDays(2), QueueTimeout = TimeSpan.FromDays(2) };

    private readonly FastTime _time = new(times: 500);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    public async Task Runs_side_by_side_deploy_each_once_and_end(double lost)
    {
        var space = new ThreadedSpace(_time, lost);
        var watcher = new TaskWatcher(new RequestBudget(_time, 2000), _time);
        var observers = Enumerable.Range(0, 4).Select(_ => new OneAtATime()).ToList();

        var runs = observers.Select((observer, number) => Task.Run(() => Runner.RunAsync(new RunEnvironment(space, new StillExecutions(), watcher, new CreationPace(_time, requestsPerMinute: 100_000), observer, _time), PlanOf(number, 60), _options, null, CancellationToken.None)));
        var ended = await Task.WhenAll(runs).WaitAsync(_patience, TestContext.Current.CancellationToken);

        Assert.All(ended.SelectMany(run => run.Deployments), deployment => Assert.Equal(DeploymentOutcome.Deployed, deployment.Outcome));
        Assert.Equal(240, space.Made.Select(made => made.Comments!.Split(" · attempt")[0]).Distinct().Count());
        Assert.Equal(240, space.Made.Count());
        Assert.All(observers, observer => Assert.False(observer.Overlapped));
    }

    [Fact]
    public async Task Runs_that_are_cancelled_at_any_instant_end_at_once_and_disturb_no_other()
    {
        var space = new ThreadedSpace(_time, lost: 0.05);
        var watcher = new TaskWatcher(new RequestBudget(_time, 2000), _time);
        var steady = Task.Run(() => Runner.RunAsync(new RunEnvironment(space, new StillExecutions(), watcher, new CreationPace(_time, requestsPerMinute: 100_000), new OneAtATime(), _time), PlanOf(0, 40), _options, null, CancellationToken.None));

        for (var number = 1; number <= 60; number++)
        {
            using var cancel = new CancellationTokenSource();
            var run = Task.Run(() => Runner.RunAsync(new RunEnvironment(space, new StillExecutions(), watcher, new CreationPace(_time, requestsPerMinute: 100_000), new OneAtATime(), _time), PlanOf(number, 5), _options, null, cancel.Token));
            using var timer = TimeProvider.System.CreateTimer(_ => cancel.Cancel(), null, TimeSpan.FromMilliseconds(Random.Shared.Next(0, 40)), Timeout.InfiniteTimeSpan);
            try
            {
                await run.WaitAsync(_patience, TestContext.Current.CancellationToken);
            }
            catch (OperationCanceledException)
            {
                Assert.True(cancel.IsCancellationRequested);
            }
        }

        var ended = await steady.WaitAsync(_patience, TestContext.Current.CancellationToken);
        Assert.All(ended.Deployments, deployment => Assert.Equal(DeploymentOutcome.Deployed, deployment.Outcome));
    }

    private static ResolvedPlan PlanOf(int run, int deployments) => RandomPlan.Of([.. Enumerable.Range(0, deployments).Select(index =>
        RandomPlan.Deployment(index, index, index < 10 ? [] : [RandomPlan.NameOf(index - 10)]) with
        {
            ProjectId = "Releases-" + run + "-" + index,
            ReleaseId = "Releases-" + run + "-" + index,
        })]);

    /// <summary>Calls must come one at a time, from whichever thread.</summary>
    private sealed class OneAtATime : IRunObserver
    {
        private int _inside;

        public bool Overlapped { get; private set; }

        public void Started(string runId, ResolvedPlan plan) => Enter();

        public void Changed(DeploymentProgress progress) => Enter();

        public void Remarked(string text) => Enter();

        private void Enter()
        {
            if (Interlocked.Increment(ref _inside) != 1)
                Overlapped = true;
            Interlocked.Decrement(ref _inside);
        }
    }
}
