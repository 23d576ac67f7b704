using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Requests;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

public sealed class SuccessListsTests
{
    private readonly VirtualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly DeployedSpace _space;

    public SuccessListsTests() => _space = new DeployedSpace(_time);

    [Fact]
    public async Task Who_asks_alone_is_told_of_the_last_ten_of_his_place()
    {
        for (var times = 0; times < 12; times++)
            _space.Add("P1", "E1", "T1");
        _space.Add("P1", "E1", "T2");
        var lists = Lists();

        Assert.Equal(Enumerable.Range(1, 10).Select(number => "ServerTasks-" + number), Tasks(await Ask(lists, "P1", "E1", "T1")));
        Assert.Equal(["ServerTasks-13"], Tasks(await Ask(lists, "P1", "E1", "T2")));
        Assert.Empty(await Ask(lists, "P1", "E1"));
        Assert.Equal(["P1 E1 T1", "P1 E1 T2", "P1 E1"], _space.Requests);
    }

    [Fact]
    public async Task Who_ask_meanwhile_share_one_request_for_each_environment_and_who_is_not_in_its_answer_or_alone_there_asks_for_himself()
    {
        foreach (var (project, environment, tenant) in new[] { ("P1", "E1", ""), ("P2", "E1", ""), ("P3", "E1", "T1"), ("P3", "E1", "T2"), ("P4", "E2", ""), ("P4", "E1", ""), ("P6", "E3", "") })
            _space.Add(project, environment, tenant);
        _space.Held = new TaskCompletionSource<bool>();
        var lists = Lists();
        var asked = new[] { Ask(lists, "P1", "E1"), Ask(lists, "P2", "E1"), Ask(lists, "P3", "E1", "T1"), Ask(lists, "P4", "E2"), Ask(lists, "P5", "E2"), Ask(lists, "P6", "E3") };

        _space.Held.SetResult(true);

        Assert.Equal(["ServerTasks-1", "ServerTasks-2", "ServerTasks-3", "ServerTasks-5", "", "ServerTasks-7"], (await Task.WhenAll(asked)).Select(found => string.Join(" ", Tasks(found))));
        Assert.Equal(["P1 E1", "P2 P3 in E1", "P4 P5 in E2", "P5 E2", "P6 E3"], _space.Requests.Take(3).Concat(_space.Requests.Skip(3).Order()));
    }

    [Fact]
    public async Task What_was_told_may_be_old_when_it_is_asked_for_again()
    {
        var lists = Lists();
        Assert.Empty(await Ask(lists, "P1", "E1"));
        _space.Add("P1", "E1");

        Assert.Single(await Ask(lists, "P1", "E1"));
    }

    [Fact]
    public void Each_request_waits_for_its_turn()
    {
        _space.Held = new TaskCompletionSource<bool>();
        var lists = Lists(perMinute: 1);
        foreach (var project in new[] { "P1", "P2", "P3" })
            _ = Ask(lists, project, "E1");
        _space.Held.SetResult(true);
        Assert.Equal(["P1 E1"], _space.Requests);

        _time.AdvanceBy(TimeSpan.FromSeconds(60));
        Assert.Equal(["P1 E1", "P2 P3 in E1"], _space.Requests);

        _time.AdvanceBy(TimeSpan.FromSeconds(60));
        Assert.Equal(3, _space.Requests.Count);
    }

    private SuccessLists Lists(int perMinute = 6000) => new(_space, new RequestBudget(_time, perMinute));

    private static Task<IReadOnlyList<DeploymentResource>> Ask(SuccessLists lists, string project, string environment, string? tenant = null) =>
        lists.GetAsync(DeployedSpace.Execution(project, environment, tenant), CancellationToken.None);

    private static IEnumerable<string> Tasks(IEnumerable<DeploymentResource> deployments) => deployments.Select(one => one.TaskId);
}
