using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Running;
using Coordination.Unit.Tests.Octopus.Support;
using Coordination.Unit.Tests.Running.Model;
using Xunit;

namespace Coordination.Unit.Tests.Running;

public sealed class RunIdTests
{
    // Seeds of 31 bits would let about five pairs meet among so many; 48 bits one in twenty-five thousand times.
    private const int Runs = 150_000;

    [Fact]
    public void Ids_are_twelve_hexadecimal_digits_with_a_seed_and_without()
    {
        Assert.Matches("^[0-9a-f]{12}$", RunId.New(new System.Random(1)));
        Assert.Matches("^[0-9a-f]{12}$", RunId.New(null));
        Assert.Equal(RunId.New(new System.Random(1)), RunId.New(new System.Random(1)));
    }

    [Fact]
    public async Task Runs_of_an_engine_without_a_seed_do_not_meet()
    {
        var world = new Octopus.Support.World();
        var engine = new CoordinationEngine(new EngineSettings { Time = world.Time, NewHandler = () => world.Stub });
        var connection = await engine.ConnectAsync(world.Request(), CancellationToken.None);
        var empty = RandomPlan.Of([]);
        var plan = empty with { Hash = PlanHash.Of(empty) };
        var ids = new HashSet<string>();

        for (var run = 0; run < Runs; run++)
            ids.Add((await engine.RunAsync(connection, plan, new RunOptions(), new SilentObserver(), CancellationToken.None)).Id);

        Assert.Equal(Runs, ids.Count);
    }
}
