using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Coordination.Unit.Tests.Planning.Resolving.World;

namespace Coordination.Unit.Tests.Planning.Resolving;

public sealed class PlannerTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_plan_becomes_what_exactly_will_happen()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.0.0", "Test", "Success", minutes: 4));
        _world.Space.Current.Add(_world.Item("Trading Website", "3.0.0", "Test", "Success", minutes: 2));
        _world.Space.Current.Add(_world.Item("Trading Jobs", "1.0.0", "Test", "Success", minutes: 1));

        var plan = await _world.Resolve(
            Planned("trading-website", name: "Website", after: ["trading api", "Trading Jobs", "Trading API"]),
            Planned("TRADING API"),
            Planned("Projects-2", "1.0", name: "Trading Jobs"));

        Assert.Equal(["TRADING API", "Trading Jobs", "Website"], plan.Deployments.Select(one => one.Name));
        Assert.Equal([1, 2, 3], plan.Deployments.Select(one => one.Order));
        Assert.Equal(["Trading API 1.1.0 to Test", "Trading Jobs 1.0.0 to Test", "Trading Website 3.0.0 to Test"], plan.Deployments.Select(one => one.ToString()));
        Assert.Equal(["highest of 3 releases in channel Default; 2.0.0-beta1 was left out as a pre-release", "equals 1.0, which is asked for", "the only release in channel Default"], plan.Deployments.Select(one => one.Reason));
        Assert.Equal(["TRADING API", "Trading Jobs"], plan.Deployments[2].After);
        Assert.Equal(["1.0.0", "1.0.0", "3.0.0"], plan.Deployments.Select(one => one.Current));
        Assert.Equal([true, false, true], plan.Deployments.Select(one => one.IsCritical));
        Assert.Equal(TimeSpan.FromMinutes(6), plan.Usual);
        Assert.Equal(TimeSpan.FromMinutes(4), plan.Deployments[0].Usual);
        Assert.Equal(("Projects-1", "Releases-2", "Environments-2", "Default"), (plan.Deployments[0].ProjectId, plan.Deployments[0].ReleaseId, plan.Deployments[0].EnvironmentId, plan.Deployments[0].Channel));
        Assert.Equal(("Release", "https://octopus.example.com", "Spaces-1", Now), (plan.Name, plan.Server, plan.SpaceId, plan.ResolvedAt));
        Assert.Empty(plan.Remarks);
    }

    [Fact]
    public async Task Each_thing_is_asked_for_once()
    {
        await _world.Resolve(
            Planned("Trading API", tenant: "Contoso", name: "A"),
            Planned("Trading API", tenant: "Fabrikam", name: "B"),
            Planned("Trading API", "1.*", tenant: "Fabrikam", environment: "Production", name: "C"),
            Planned("Trading Jobs", "1.2.0", tenant: "Contoso", name: "D"),
            Planned("Trading Jobs", "1.2.0", tenant: "Fabrikam", name: "E"));

        Assert.Equal(
            ["channels Projects-1", "channels Projects-2", "dashboard", "environments", "projects", "release Projects-2 1.2.0", "releases Projects-1", "template Releases-2", "template Releases-5", "tenants"],
            _world.Space.Requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Requests_go_a_few_at_a_time()
    {
        for (var i = 0; i < 40; i++)
            _world.Project("P" + i, "1.0");
        _world.Space.Holds = true;
        var resolving = _world.Resolve([.. Enumerable.Range(0, 40).Select(i => Planned("P" + i))]);
        while (_world.Space.HasHeld)
            _world.Space.Answer();

        Assert.True(resolving.IsCompleted);
        Assert.Equal(40, (await resolving).Deployments.Count);
        Assert.Equal(8, _world.Space.MostUnderWay);
    }

    [Fact]
    public async Task What_was_deployed_last_with_success_is_current_whatever_came_after()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.1.0", "Test", "Failed"));
        _world.Space.Previous.Add(_world.Item("Trading API", "1.0.0", "Test", "Success", minutes: 7));
        _world.Space.Current.Add(_world.Item("Trading Jobs", "1.2.0", "Test", "Canceled"));
        _world.Space.Previous.Add(_world.Item("Trading Jobs", "1.2.0", "Test", "Failed"));
        _world.Deployment("Trading Jobs", "1.0.0", "Test", "Success");
        _world.Deployment("Trading Jobs", "1.2.0", "Test", "Failed");

        var plan = await _world.Resolve(Planned("Trading API"), Planned("Trading Jobs"), Planned("Trading Website"));

        Assert.Equal(["1.0.0", "1.0.0", null], plan.Deployments.Select(one => one.Current));
        Assert.Equal([TimeSpan.FromMinutes(7), null, null], plan.Deployments.Select(one => one.Usual));
        Assert.DoesNotContain(_world.Space.Requests, one => one.StartsWith("deployments Projects-3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tenants_and_environments_are_told_apart_in_what_is_deployed()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.0.0", "Test", "Success", tenant: "Contoso"));
        _world.Space.Current.Add(_world.Item("Trading API", "1.1.0", "Test", "Success"));
        _world.Space.Current.Add(_world.Item("Trading API", "2.0.0-beta1", "Development", "Success", tenant: "Contoso"));

        Assert.Equal("1.0.0", (await _world.ResolveOne(Planned("Trading API", tenant: "Contoso"))).Current);
        Assert.Equal("1.1.0", (await _world.ResolveOne(Planned("Trading API"))).Current);
        Assert.Null((await _world.ResolveOne(Planned("Trading API", tenant: "Fabrikam"))).Current);
    }

    [Fact]
    public async Task The_plans_tenant_is_every_deployments_that_names_none()
    {
        var plan = await _world.Resolve(Plan(Planned("Trading API"), Planned("Trading Jobs", tenant: "Fabrikam")) with { Tenant = "Contoso" });

        Assert.Equal(["Contoso", "Fabrikam"], plan.Deployments.Select(one => one.Tenant));
        Assert.Equal(["Tenants-1", "Tenants-2"], plan.Deployments.Select(one => one.TenantId));
    }

    [Fact]
    public async Task A_channel_that_is_named_is_searched_alone()
    {
        _world.Channel(_world.Space.Projects[0], "Hotfix");
        _world.Release("Trading API", "1.0.1", "Hotfix");
        _world.Release("Trading API", "1.0.2-rc", "Hotfix");

        var deployment = await _world.ResolveOne(Planned("Trading API", channel: "hotfix"));

        Assert.Equal(("1.0.2-rc", "Hotfix", "highest of 2 releases in channel Hotfix"), (deployment.Version, deployment.Channel, deployment.Reason));
        Assert.Equal("Hotfix", (await _world.ResolveOne(Planned("Trading API", "1.0.1"))).Channel);
    }

    [Fact]
    public async Task Where_the_dashboard_is_forbidden_the_plan_goes_on_and_says_so()
    {
        _world.Space.Failing["dashboard"] = FailureKind.Forbidden;
        _world.Deployment("Trading API", "1.0.0", "Production", "Success");

        var plan = await _world.Resolve(Planned("Trading API", "in Production"));

        Assert.Equal("1.0.0", Assert.Single(plan.Deployments).Version);
        Assert.Equal("What is deployed now cannot be told: The server says no to dashboard.", Assert.Single(plan.Remarks));
    }

    [Fact]
    public async Task A_return_to_a_lower_version_is_remarked()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.1.0", "Test", "Success"));

        Assert.Equal("Trading API goes back from 1.1.0 to 1.0.0 in Test.", Assert.Single((await _world.Resolve(Planned("Trading API", "1.0.0"))).Remarks));
    }

    [Fact]
    public async Task One_place_may_be_deployed_to_twice_in_an_order()
    {
        var plan = await _world.Resolve(Planned("Trading API", "1.0.0", name: "Old"), Planned("Trading Jobs", after: "Old"), Planned("Trading API", name: "New", after: "Trading Jobs"));

        Assert.Equal(3, plan.Deployments.Count);
    }

    [Fact]
    public async Task The_hash_is_of_what_will_happen_alone()
    {
        var hash = (await _world.Resolve(Planned("Trading API"), Planned("Trading Jobs", after: "Trading API"))).Hash;

        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, (await _world.Resolve(Planned("Trading Jobs", "1.2.0", name: "B", after: "A"), Planned("projects-1", "1.1.0", environment: "test", name: "A"))).Hash);
        Assert.NotEqual(hash, (await _world.Resolve(Planned("Trading API"), Planned("Trading Jobs"))).Hash);
        Assert.NotEqual(hash, (await _world.Resolve(Planned("Trading API", "1.0.0"), Planned("Trading Jobs", after: "Trading API"))).Hash);
        Assert.NotEqual(hash, (await _world.Resolve(Planned("Trading API", environment: "Production"), Planned("Trading Jobs", after: "Trading API"))).Hash);
        Assert.NotEqual(hash, (await _world.Resolve(Planned("Trading API", tenant: "Contoso"), Planned("Trading Jobs", after: "Trading API"))).Hash);
        _world.Space.SpaceId = "Spaces-2";
        Assert.NotEqual(hash, (await _world.Resolve(Planned("Trading API"), Planned("Trading Jobs", after: "Trading API"))).Hash);
    }
}
