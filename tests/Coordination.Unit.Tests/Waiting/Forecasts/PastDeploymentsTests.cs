using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Targets;
using Coordination.Simulator.Clock;
using Coordination.Unit.Tests.Waiting.Processes;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

public sealed class PastDeploymentsTests
{
    private readonly VirtualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly DeployedSpace _space;
    private readonly PastDeployments _past;

    public PastDeploymentsTests()
    {
        _space = new DeployedSpace(_time);
        _past = new PastDeployments(_space, new PastLogs(), new RequestBudget(_time, 60_000), _time);
    }

    [Fact]
    public async Task Of_runs_of_runbooks_nothing_is_asked()
    {
        Assert.Empty((await FindAsync(DeployedSpace.Execution("P1", "E1") with { RunbookId = "Runbooks-1" })).Deployments);
        Assert.Empty(_space.Requests);
    }

    [Fact]
    public async Task All_who_wait_at_one_place_share_it_and_each_tenant_environment_and_process_is_another()
    {
        Execution[] others = [DeployedSpace.Execution("P1", "E1"), DeployedSpace.Execution("P1", "E1", "T1"), DeployedSpace.Execution("P1", "E2"), DeployedSpace.Execution("P1", "E1", process: "process-2")];
        foreach (var execution in others.Concat(others))
            await FindAsync(execution);

        Assert.Equal(["P1 E1", "P1 E1 T1", "P1 E2", "P1 E1"], _space.Requests);
    }

    [Fact]
    public async Task Of_the_first_fifteen_places_three_are_read_of_as_many_more_one_and_of_others_none_within_three_minutes()
    {
        Assert.Equal([.. Enumerable.Repeat(3, 15), .. Enumerable.Repeat(1, 15), 0, 0], await CountsAsync(1, 32));

        _time.AdvanceBy(TimeSpan.FromMinutes(3));
        Assert.Equal([1, 1], await CountsAsync(31, 2));
    }

    [Fact]
    public async Task While_many_processes_are_still_to_be_read_no_place_is_begun_with()
    {
        _space.Add("P1", "E1");
        Assert.Empty((await FindAsync(DeployedSpace.Execution("P1", "E1"), missingProcesses: 30)).Deployments);
        Assert.Single((await FindAsync(DeployedSpace.Execution("P1", "E1"), missingProcesses: 29)).Deployments);
        Assert.Single((await FindAsync(DeployedSpace.Execution("P1", "E1"), missingProcesses: 30)).Deployments);
    }

    private async Task<List<int>> CountsAsync(int first, int count)
    {
        var counts = new List<int>();
        foreach (var project in Enumerable.Range(first, count).Select(number => "P" + number.ToString(CultureInfo.InvariantCulture)))
        {
            for (var times = 0; times < 4; times++)
                _space.Add(project, "E1");
            counts.Add((await FindAsync(DeployedSpace.Execution(project, "E1"))).Deployments.Count);
        }

        return counts;
    }

    private Task<EarlierDeployments> FindAsync(Execution execution, int missingProcesses = 0) =>
        _past.FindAsync(new WaitTarget(execution, new ExecutionNames("P", null, null, "E", null)) { Outline = Outlines.Of(Outlines.Step("Migrate")) }, count: 5, missingProcesses, CancellationToken.None);
}
