using System;
using System.Linq;
using System.Threading;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

/// <summary>A server on a clock as machines have them: it moves between two looks at it, and its timers are not exact.</summary>
public sealed class MovingClockTests
{
    private const string Scenario = """
        environments: [Development]
        projects: [{ name: Shop, steps: [{ name: Deploy, duration: 10s }], releases: [1.0.0] }]
        """;

    [Fact]
    public void A_task_is_picked_up_however_early_a_timer_fires()
    {
        for (var early = 0; early < 40; early++)
        {
            var time = new MovingTime(new VirtualTime(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero)), TimeSpan.FromTicks(early));
            using var server = new OctopusServer(Coordination.Simulator.Scenarios.Scenario.FromYaml(Scenario), time);

            var deployment = server.Request(() => server.DeploymentCreation.Create(new Deployment { ReleaseId = "Releases-1", EnvironmentId = "Environments-1" }, server.Users.First()));
            time.Inner.AdvanceBy(TimeSpan.FromMinutes(5));

            Assert.True(deployment.Task.State == TaskState.Success, $"{deployment.Task.State} with timers {early} ticks early");
        }
    }

    /// <summary>Every look at it finds it one tick later.</summary>
    private sealed class MovingTime(VirtualTime inner, TimeSpan early) : TimeProvider
    {
        private long _looks;

        public VirtualTime Inner { get; } = inner;

        public override DateTimeOffset GetUtcNow() => Inner.GetUtcNow().AddTicks(++_looks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Inner.CreateTimer(callback, state, dueTime > early ? dueTime - early : TimeSpan.Zero, period);
    }
}
