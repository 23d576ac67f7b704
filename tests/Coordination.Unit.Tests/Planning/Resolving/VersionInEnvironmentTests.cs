using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Coordination.Unit.Tests.Planning.Resolving.World;

namespace Coordination.Unit.Tests.Planning.Resolving;

public sealed class VersionInEnvironmentTests
{
    private readonly World _world = new();

    [Fact]
    public async Task The_current_one_is_taken_where_it_succeeded()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.0.0", "Development", "Success"));

        var deployment = await _world.ResolveOne(Planned("Trading API", "in development"));

        Assert.Equal(("1.0.0", "last deployed to Development with success, on 2026-04-30 12:05 UTC"), (deployment.Version, deployment.Reason));
    }

    [Fact]
    public async Task A_failed_one_is_never_taken()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.1.0", "Development", "Failed"));
        _world.Space.Previous.Add(_world.Item("Trading API", "1.0.0", "Development", "Success"));

        var deployment = await _world.ResolveOne(Planned("Trading API", "in Development"));

        Assert.Equal("1.0.0", deployment.Version);
        Assert.EndsWith("; the deployment of 1.1.0 there since is Failed", deployment.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_both_that_are_shown_failed_the_list_of_deployments_is_asked()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.1.0", "Development", "Executing"));
        _world.Space.Previous.Add(_world.Item("Trading API", "2.0.0-beta1", "Development", "TimedOut"));
        _world.Deployment("Trading API", "1.0.0", "Development", "Success");
        _world.Deployment("Trading API", "2.0.0-beta1", "Development", "TimedOut");

        Assert.Equal("1.0.0", (await _world.ResolveOne(Planned("Trading API", "in Development"))).Version);
    }

    [Fact]
    public async Task It_is_the_same_tenants()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.1.0", "Development", "Success"));
        _world.Space.Current.Add(_world.Item("Trading API", "1.0.0", "Development", "Success", tenant: "Contoso"));

        Assert.Equal("1.0.0", (await _world.ResolveOne(Planned("Trading API", "in Development", tenant: "Contoso"))).Version);
        Assert.Equal("NothingDeployed", (await _world.Fault(Planned("Trading API", "in Development", tenant: "Fabrikam"))).Id);
    }

    [Fact]
    public async Task Where_nothing_ever_succeeded_there_is_no_version()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.1.0", "Development", "Failed"));
        _world.Deployment("Trading API", "1.1.0", "Development", "Failed");

        var failure = await _world.Fault(Planned("Trading API", "in Development"));

        Assert.Equal("Deployment 'Trading API': Trading API was never deployed to Development with success, so there is no version to take from there.", failure.Message);
    }

    [Fact]
    public async Task An_environment_that_does_not_exist_is_a_fault()
    {
        Assert.Equal("EnvironmentNotFound", (await _world.Fault(Planned("Trading API", "in Developmnet"))).Id);
    }

    [Fact]
    public async Task It_is_remarked_when_the_plan_itself_changes_that_environment_first()
    {
        _world.Space.Current.Add(_world.Item("Trading API", "1.0.0", "Development", "Success"));

        var plan = await _world.Resolve(
            Planned("Trading API", "1.1.0", environment: "Development", name: "First"),
            Planned("Trading API", "in Development", name: "Then", after: "First"));

        Assert.Equal(["1.1.0", "1.0.0"], plan.Deployments.Select(one => one.Version));
        Assert.Equal("'Then' takes the version that is in Development now, 1.0.0, although 'First' deploys 1.1.0 there first.", Assert.Single(plan.Remarks));
    }
}
