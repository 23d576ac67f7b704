using System;
using System.Linq;
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

public sealed class CancelledRunTests
{
    [Fact]
    public async Task Nothing_is_asked_for_once_the_run_was_cancelled_though_it_was_decided_before()
    {
        var world = new Octopus.Support.World();
        world.Stub.Hangs(Octopus.Support.World.Deployments);
        using var cancel = new CancellationTokenSource();
        var told = 0;
        var observer = new SilentObserver(progress =>
        {
            // A person presses Ctrl-C at the moment at which the first of four is about to be asked for.
            if (progress.State == DeploymentState.Creating && told++ == 0)
                cancel.Cancel();
        });
        var plan = RandomPlan.Of([.. Enumerable.Range(0, 4).Select(index => RandomPlan.Deployment(index, index, []))]);
        var watcher = new TaskWatcher(new RequestBudget(world.Time), world.Time);

        var run = Runner.RunAsync(new RunEnvironment(world.OpenSpace(), new StillExecutions(), watcher, new CreationPace(world.Time), observer, world.Time), plan, new RunOptions(), new Random(1), cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.DoesNotContain(Octopus.Support.World.Deployments, world.Stub.Lines);
    }
}
