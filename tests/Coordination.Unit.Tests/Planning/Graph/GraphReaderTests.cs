using System;
using System.Linq;
using Coordination.Core.Planning.Graph;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Graph;

public sealed class GraphReaderTests
{
    [Theory]
    [InlineData("A B C", "A B C")]
    [InlineData("C:a B A", "B A C")]
    [InlineData("W:A,J A J", "A J W")]
    [InlineData("D:B A B C:A", "A B D C")]
    public void The_order_respects_every_dependency_and_else_the_plan(string plan, string order)
    {
        var deployments = Plans.Of(plan);

        var graph = GraphReader.Read(deployments, out var faults);

        Assert.Empty(faults);
        Assert.Equal(order, string.Join(" ", graph.Order.Select(number => deployments[number].Name)));
    }

    [Theory]
    [InlineData("A:A", "0 AfterItself it comes after itself.")]
    [InlineData("A a", "1 NameNotUnique two deployments of the plan have the name 'a', the first at line 1.")]
    [InlineData("Api B:Apo", "1 AfterUnknown it comes after 'Apo', but the plan has no deployment of that name. Did you mean 'Api'?")]
    [InlineData("API:Jobs Jobs:API", "0 Cycle these wait for each other, so that none could ever start: API → Jobs → API.")]
    [InlineData("A:C B:A C:B", "0 Cycle these wait for each other, so that none could ever start: A → B → C → A.")]
    [InlineData("X A:B,X B:A C:D D:C E:C", "1 Cycle these wait for each other, so that none could ever start: A → B → A.|3 Cycle these wait for each other, so that none could ever start: C → D → C.")]
    [InlineData("A:B B:C,A C:A", "0 Cycle these wait for each other, so that none could ever start: A → B → A.")]
    public void What_is_wrong_with_an_order_is_named(string plan, string expected)
    {
        GraphReader.Read(Plans.Of(plan), out var faults);

        Assert.Equal(expected, string.Join("|", faults.Select(one => one.Deployment + " " + one.Id + " " + one.What)));
        Assert.All(faults, one => Assert.NotEmpty(one.Remedy));
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_overflows_no_stack()
    {
        const int Length = 100_000;
        var chain = Enumerable.Range(0, Length).Select(i => new PlannedDeployment { Name = "D" + i, Project = "P", After = i == 0 ? [] : ["D" + (i - 1)] }).ToList();

        var open = GraphReader.Read(chain, out var none);
        chain[0] = chain[0] with { After = ["D" + (Length - 1)] };
        GraphReader.Read(chain, out var faults);

        Assert.Empty(none);
        Assert.True(open.Precedes(0, Length - 1));
        Assert.False(open.Precedes(Length - 1, 0));
        Assert.Equal(Length, open.Order.Length);
        Assert.Equal(Length, Assert.Single(faults).What.Split("→").Length - 1);
    }

    [Fact]
    public void Critical_is_what_decides_when_the_plan_ends()
    {
        var graph = GraphReader.Read(Plans.Of("A B C:A,B D"), out _);
        TimeSpan?[] usual = [Minutes(5), Minutes(3), Minutes(2), Minutes(7)];

        var path = CriticalPath.Of(graph, usual);

        Assert.Equal([true, false, true, true], path.IsCritical);
        Assert.Equal(Minutes(7), path.Usual);
    }

    [Fact]
    public void Without_history_of_a_critical_deployment_nobody_knows_how_long()
    {
        var graph = GraphReader.Read(Plans.Of("A B:A C"), out _);

        Assert.Null(CriticalPath.Of(graph, [Minutes(5), null, Minutes(1)]).Usual);
        Assert.Equal(Minutes(9), CriticalPath.Of(graph, [Minutes(5), Minutes(4), null]).Usual);
        Assert.Equal([true, true, false], CriticalPath.Of(graph, [null, null, null]).IsCritical);
    }

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}
