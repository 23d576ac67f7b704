using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Coordination.Simulator.Api.Resources;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>The table of routes in the simulator's README is the router's.</summary>
public sealed class RouteTableTests
{
    [Fact]
    public void Each_route_that_is_simulated_is_in_the_table_and_nothing_else_is()
    {
        var told = Rows().Where(row => row.State == "simulated").Select(row => row.Route).ToList();
        var routed = AllRoutes.Make().All.Where(route => route.IsSimulated).Select(route => $"{route.Method} /{route.Template.Text}").ToList();

        Assert.Equal([], routed.Except(told, StringComparer.Ordinal));
        Assert.Equal([], told.Except(routed, StringComparer.Ordinal));
        Assert.Equal(told.Count, told.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_the_table_calls_501_is_answered_so()
    {
        var api = new TestApi();
        var missing = Rows().Where(row => row.State == "501").ToList();

        Assert.NotEmpty(missing);
        foreach (var (route, _) in missing)
        {
            var parts = route.Split(' ');
            var path = string.Join('/', parts[1].Split('/').Select(segment => segment.StartsWith('{') ? "Things-1" : segment));
            Assert.True(api.Send(parts[0], "/api" + path, "{}", TestApi.Key).Status == 501, route + " is answered.");
        }
    }

    [Fact]
    public void Each_row_has_its_state_its_versions_and_its_source() =>
        Assert.All(Cells(), cells => Assert.True(cells.Length == 4 && cells[1] is "simulated" or "501" && cells[2].Length > 0 && cells[3].Length > 0, string.Join(" | ", cells)));

    private static IEnumerable<(string Route, string State)> Rows() => Cells().Select(cells => (cells[0].Trim('`'), cells[1]));

    private static List<string[]> Cells()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Coordination.sln"))) folder = folder.Parent;
        Assert.SkipWhen(folder is null, "The tests run outside of the repository.");
        return [.. File.ReadAllLines(Path.Combine(folder!.FullName, "src", "Coordination.Simulator", "README.md"))
            .SkipWhile(line => line != "## Routes")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())];
    }
}
