using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class DashboardTests
{
    private const string Items = """
        {"Projects":[{"Id":"P-1"}],"Items":[
          {"DeploymentId":"D-1","ProjectId":"P-1","EnvironmentId":"E-1","State":"Success"},
          {"DeploymentId":"D-2","ProjectId":"P-1","EnvironmentId":"E-9"},
          {"DeploymentId":"D-3","ProjectId":"P-9","EnvironmentId":"E-1"}],
         "PreviousItems":[{"DeploymentId":"D-0","ProjectId":"P-1","EnvironmentId":"E-1"}]}
        """;

    private readonly World _world = new();

    [Fact]
    public async Task Only_what_was_asked_for_comes_back()
    {
        _world.Stub.On("GET /api/Spaces-2/dashboard/dynamic?projects=P-1&environments=E-1&includePrevious=true", Items);

        var dashboard = await _world.RunAsync(_world.OpenSpace().GetDashboardAsync(["P-1"], ["E-1"], CancellationToken.None));

        Assert.Equal(["D-1"], dashboard.Items.Select(item => item.DeploymentId));
        Assert.Equal(["D-0"], dashboard.PreviousItems.Select(item => item.DeploymentId));
    }

    [Fact]
    public async Task Nothing_is_asked_where_nothing_is_wanted()
    {
        Assert.Empty((await _world.RunAsync(_world.OpenSpace().GetDashboardAsync([], ["E-1"], CancellationToken.None))).Items);
        Assert.Empty(_world.Stub.Seen);
    }

    [Fact]
    public async Task Many_projects_are_asked_for_in_addresses_that_every_proxy_takes()
    {
        var projects = Enumerable.Range(1, 700).Select(number => "Projects-" + (10_000 + number)).ToList();
        var environments = Enumerable.Range(1, 10).Select(number => "Environments-" + number).ToList();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in Coordination.Core.Octopus.Chunks.Of(projects))
            _world.Stub.On("GET /api/Spaces-2/dashboard/dynamic?projects=" + string.Join(",", piece) + "&environments=" + string.Join(",", environments) + "&includePrevious=true", "{}");

        await _world.RunAsync(_world.OpenSpace().GetDashboardAsync(projects, environments, CancellationToken.None));

        foreach (var line in _world.Stub.Lines)
        {
            Assert.InRange(line.Length, 1, 8000);
            asked.UnionWith(line.Split('?')[1].Split('&')[0].Substring("projects=".Length).Split(','));
        }

        Assert.Equal(700, asked.Count);
    }

    [Fact]
    public async Task Where_the_dynamic_dashboard_is_gone_the_plain_one_is_read_and_then_project_by_project()
    {
        _world.Stub
            .On("GET /api/Spaces-2/dashboard/dynamic?projects=P-1,P-2&environments=E-1&includePrevious=true", 404, "{}")
            .On("GET /api/Spaces-2/dashboard?showAll=true", Items)
            .On("GET /api/Spaces-2/dashboard?projectId=P-2&showAll=true", """{"Items":[{"DeploymentId":"D-7","ProjectId":"P-2","EnvironmentId":"E-1"},{"DeploymentId":"D-1","ProjectId":"P-1","EnvironmentId":"E-1"}]}""");

        var dashboard = await _world.RunAsync(_world.OpenSpace().GetDashboardAsync(["P-1", "P-2"], ["E-1"], CancellationToken.None));

        Assert.Equal(["D-1", "D-7"], dashboard.Items.Select(item => item.DeploymentId));
    }

    [Fact]
    public async Task A_server_without_a_link_to_the_dynamic_dashboard_is_not_asked_for_it()
    {
        var home = World.SpaceHome.Replace("DashboardDynamic", "Gone", StringComparison.Ordinal);
        _world.Stub.On("GET /api/Spaces-2/dashboard?showAll=true", Items);

        Assert.Single((await _world.RunAsync(_world.OpenSpace(home).GetDashboardAsync(["P-1"], ["E-1"], CancellationToken.None))).Items);
    }
}
