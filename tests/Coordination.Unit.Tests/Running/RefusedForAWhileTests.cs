using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Running;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Watching;
using Coordination.Unit.Tests.Octopus.Support;
using Coordination.Unit.Tests.Running.Model;
using Xunit;

namespace Coordination.Unit.Tests.Running;

public sealed class RefusedForAWhileTests
{
    private static readonly Failure _tooMany = new("TooManyRequests", FailureKind.ServerFault, "Asked too often.");

    private readonly Octopus.Support.World _world = new();

    [Fact]
    public void Creating_waits_as_long_as_the_server_asks()
    {
        _world.Stub
            .On(Octopus.Support.World.Deployments, () => TooMany(40))
            .Hangs(Octopus.Support.World.Deployments);

        Begin(deployments: 1);
        _world.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal([0.0, 40.0], AskedAt());
    }

    [Fact]
    public void A_request_that_came_through_meanwhile_does_not_shorten_the_wait()
    {
        var state = NewState(deployments: 2);
        var at = ManualTime.Start;
        Advance(state, new RunStarted(at));
        Advance(state, new CreateNotSent(at, 0, 1, _tooMany) { AskedToWait = TimeSpan.FromSeconds(40) });

        Advance(state, new CreateAccepted(at, 1, 1, "Deployments-1", "ServerTasks-1", at));
        Assert.Equal(0, state.Asking.Creating);
        Advance(state, new TimePassed(at + TimeSpan.FromSeconds(39)));
        Assert.Equal(0, state.Asking.Creating);
        Advance(state, new TimePassed(at + TimeSpan.FromSeconds(40)));

        Assert.Equal(1, state.Asking.Creating);
    }

    [Fact]
    public void A_wait_that_is_absurd_is_cut()
    {
        var state = NewState(deployments: 1);
        Advance(state, new RunStarted(ManualTime.Start));

        Advance(state, new CreateNotSent(ManualTime.Start, 0, 1, _tooMany) { AskedToWait = TimeSpan.MaxValue });

        Assert.Equal(ManualTime.Start + RequestBudget.LongestPause, state.Asking.PausedUntil);
    }

    private static HttpResponseMessage TooMany(int seconds)
    {
        var answer = StubServer.Answer(429, "{}");
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return answer;
    }

    private static RunState NewState(int deployments) => new("0123456789ab", PlanOf(deployments), new RunOptions());

    private static ResolvedPlan PlanOf(int deployments) => RandomPlan.Of([.. Enumerable.Range(0, deployments).Select(index => RandomPlan.Deployment(index, index, []))]);

    private static void Advance(RunState state, Fact fact)
    {
        state.Apply(fact);
        while (Decider.Decide(state) is { IsEmpty: false } set)
        {
            state.Apply(new Decided(fact.At, set));
            if (state.Asking.AwaitsTurn)
                state.Apply(new TurnCame(fact.At));
        }
    }

    private void Begin(int deployments)
    {
        var watcher = new TaskWatcher(new RequestBudget(_world.Time), _world.Time);
        _ = Runner.RunAsync(new RunEnvironment(_world.OpenSpace(), new StillExecutions(), watcher, new CreationPace(_world.Time), new SilentObserver(), _world.Time), PlanOf(deployments), new RunOptions(), new Random(1), CancellationToken.None);
    }

    private IEnumerable<double> AskedAt() => _world.Stub.Seen.Where(request => request.Line == Octopus.Support.World.Deployments).Select(request => request.Seconds);
}
