using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Coordination.Unit.Tests.Planning.Resolving.World;

namespace Coordination.Unit.Tests.Planning.Resolving;

public sealed class LifecycleTests
{
    private readonly World _world = new();

    [Fact]
    public async Task An_environment_that_the_lifecycle_does_not_allow_yet_is_a_fault_that_says_what_is_allowed()
    {
        _world.Allow("Trading API", "1.1.0", "Development", "Test");

        var failure = await _world.Fault(Planned("Trading API", environment: "Production"));

        Assert.Equal(("EnvironmentNotAllowed", FailureKind.Refused), (failure.Id, failure.Kind));
        Assert.StartsWith("Deployment 'Trading API': Trading API 1.1.0 may go to Development and Test now, not to Production;", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_may_go_nowhere_is_said_so()
    {
        _world.Allow("Trading API", "1.1.0");

        Assert.Contains("may go nowhere for Contoso now, not to Test for Contoso;", (await _world.Fault(Planned("Trading API", tenant: "Contoso"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_plan_does_first_may_open_the_way()
    {
        _world.Allow("Trading API", "1.1.0", "Development");

        var plan = await _world.Resolve(
            Planned("Trading API", environment: "Development", name: "Dev"),
            Planned("Trading Jobs", after: "Dev"),
            Planned("Trading API", name: "Test", after: "Trading Jobs"),
            Planned("Trading API", environment: "Production", name: "Live", after: "Test"));

        Assert.Equal(4, plan.Deployments.Count);
        Assert.Equal(2, plan.Remarks.Count);
        Assert.StartsWith("Trading API 1.1.0 may not go to Test yet. The plan deploys it to Development first, which may allow it;", plan.Remarks[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.1.0", null, null)]
    [InlineData("1.0.0", null, "Dev")]
    [InlineData("1.1.0", "Contoso", "Dev")]
    public async Task The_way_is_opened_only_by_the_same_release_before_it_for_the_same_tenant(string version, string? tenant, string? after)
    {
        _world.Allow("Trading API", "1.1.0", "Development");

        var faults = await _world.Faults(
            Planned("Trading API", version, environment: "Development", tenant: tenant, name: "Dev"),
            Planned("Trading API", name: "Test", after: after is null ? [] : [after]));

        Assert.Equal(("EnvironmentNotAllowed", "Test"), (Assert.Single(faults).Id, faults[0].Target));
    }

    [Fact]
    public async Task A_place_where_the_release_is_already_opens_nothing()
    {
        _world.Allow("Trading API", "1.1.0", "Development");
        _world.Space.Current.Add(_world.Item("Trading API", "1.1.0", "Development", "Success"));

        Assert.Equal("EnvironmentNotAllowed", (await _world.Fault(Planned("Trading API", environment: "Development", name: "Dev"), Planned("Trading API", name: "Test", after: "Dev"))).Id);
    }

    [Fact]
    public async Task Tenants_have_ways_of_their_own()
    {
        var only = _world.Space.Tenants[0];
        _world.Allow("Trading API", "1.1.0", "Test");
        var template = _world.Space.Templates.Values.Single();
        _world.Space.Templates["Releases-2"] = template with { PromoteTo = [], TenantPromotions = [.. template.TenantPromotions.Where(one => one.Id == only.Id)] };

        var faults = await _world.Faults(
            Planned("Trading API", tenant: "Contoso", name: "A"), Planned("Trading API", tenant: "Fabrikam", name: "B"), Planned("Trading API", name: "C"));

        Assert.Equal(["B", "C"], faults.Select(one => one.Target));
    }
}
