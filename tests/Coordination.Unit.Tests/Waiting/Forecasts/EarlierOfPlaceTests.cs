using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Targets;
using Coordination.Simulator.Clock;
using Coordination.Unit.Tests.Waiting.Processes;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

public sealed class EarlierOfPlaceTests
{
    private readonly VirtualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly DeployedSpace _space;
    private readonly PastLogs _logs = new();

    public EarlierOfPlaceTests()
    {
        _space = new DeployedSpace(_time);
        _space.Add("P1", "E1", process: "PROCESS-1");
        _space.Add("P1", "E1", process: "process-2");
        _space.Add("P1", "E1");
    }

    [Fact]
    public async Task Each_is_read_once_the_last_one_first_as_far_as_is_asked_and_is_worth_it()
    {
        var place = Place(most: 2);

        Assert.Equal((1, true), Of(await place.GetAsync(1, CancellationToken.None)));
        Assert.Equal((2, false), Of(await place.GetAsync(2, CancellationToken.None)));
        Assert.Equal((2, false), Of(await place.GetAsync(5, CancellationToken.None)));
        Assert.Equal(["ServerTasks-1", "ServerTasks-2"], _logs.Read);
        Assert.Equal(["P1 E1"], _space.Requests);
    }

    [Fact]
    public async Task There_are_no_more_than_succeeded() => Assert.Equal((3, false), Of(await Place(most: 5).GetAsync(5, CancellationToken.None)));

    [Fact]
    public async Task Each_tells_its_own_times_and_whether_it_was_carried_out_by_this_process()
    {
        var ways = (await Place(most: 3).GetAsync(3, CancellationToken.None)).Between(null, new StepMark("Migrate", IsEnd: false));

        Assert.Equal([(1, true), (2, false), (3, false)], ways.Select(way => ((int)way.Time.TotalSeconds, way.IsOfSameProcess)));
    }

    [Fact]
    public async Task After_an_hour_the_last_may_be_others()
    {
        var place = Place(most: 1);
        await place.GetAsync(1, CancellationToken.None);
        _space.Deployed.Reverse();
        _time.AdvanceBy(TimeSpan.FromMinutes(59));
        await place.GetAsync(1, CancellationToken.None);
        Assert.Equal(["ServerTasks-1"], _logs.Read);

        _time.AdvanceBy(TimeSpan.FromMinutes(2));
        await place.GetAsync(1, CancellationToken.None);
        Assert.Equal(["ServerTasks-1", "ServerTasks-3"], _logs.Read);
    }

    [Fact]
    public void Each_log_waits_for_its_turn()
    {
        _ = Place(most: 3, perMinute: 1).GetAsync(3, CancellationToken.None);

        _time.AdvanceBy(TimeSpan.FromSeconds(125));

        Assert.Equal(["ServerTasks-1", "ServerTasks-2"], _logs.Read);
    }

    private static (int Count, bool MayGrow) Of(EarlierDeployments earlier) => (earlier.Deployments.Count, earlier.MayGrow);

    private EarlierOfPlace Place(int most, int perMinute = 6000)
    {
        var budget = new RequestBudget(_time, perMinute);
        var target = new WaitTarget(DeployedSpace.Execution("P1", "E1", process: "process-1"), new ExecutionNames("P1", null, "1.0.0", "E1", null)) { Outline = Outlines.Of(Outlines.Step("Migrate")) };
        return new EarlierOfPlace(target, most, new SuccessLists(_space, budget), _logs, budget, _time);
    }
}
