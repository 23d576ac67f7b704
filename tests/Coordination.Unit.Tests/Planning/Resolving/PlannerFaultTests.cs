using System;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Xunit;
using static Coordination.Unit.Tests.Planning.Resolving.World;

namespace Coordination.Unit.Tests.Planning.Resolving;

public sealed class PlannerFaultTests
{
    private readonly World _world = new();

    [Fact]
    public async Task An_empty_plan_is_a_fault_and_asks_the_server_nothing()
    {
        var failure = await _world.Fault();

        Assert.Equal(("PlanEmpty", "Plan 'Release': it has no deployments."), (failure.Id, failure.Message));
        Assert.Empty(_world.Space.Requests);
    }

    [Fact]
    public async Task An_unknown_project_is_answered_with_the_nearest()
    {
        var failure = await _world.Fault(Planned("Tradng API"));

        Assert.Equal(("ProjectNotFound", FailureKind.NotFound, "Tradng API"), (failure.Id, failure.Kind, failure.Target));
        Assert.Equal("Deployment 'Tradng API': there is no project 'Tradng API', or your user may not see it. Did you mean 'Trading API'?", failure.Message.Replace(" or 'Trading Jobs'", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tset", "EnvironmentNotFound", "Did you mean 'Test'?")]
    [InlineData("Moon", "EnvironmentNotFound", "There are Development, Test and Production.")]
    public async Task An_unknown_environment_is_answered_with_what_there_is(string environment, string id, string message)
    {
        var failure = await _world.Fault(Planned("Trading API", environment: environment));

        Assert.Equal(id, failure.Id);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_environment_of_the_plan_is_one_fault()
    {
        var plan = Plan(Planned("Trading API"), Planned("Trading Jobs")) with { Environment = "Tset" };

        Assert.StartsWith("Plan 'Release': there is no environment 'Tset'", Assert.Single(await _world.Faults(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_environment_is_a_fault()
    {
        var plan = Plan(Planned("Trading API"), Planned("Trading Jobs", environment: "Test")) with { Environment = null };

        Assert.Equal(("EnvironmentMissing", "Trading API"), (Assert.Single(await _world.Faults(plan)).Id, (await _world.Faults(plan))[0].Target));
    }

    [Fact]
    public async Task An_unknown_tenant_is_a_fault_of_the_deployment_or_of_the_plan()
    {
        Assert.Equal("TenantNotFound", (await _world.Fault(Planned("Trading API", tenant: "Contoos"))).Id);
        var plan = Plan(Planned("Trading API"), Planned("Trading Jobs")) with { Tenant = "Contoos" };
        Assert.StartsWith("Plan 'Release': there is no tenant 'Contoos'", Assert.Single(await _world.Faults(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_channel_is_a_fault()
    {
        var failure = await _world.Fault(Planned("Trading API", channel: "Defualt"));

        Assert.Equal("ChannelNotFound", failure.Id);
        Assert.Contains("Trading API: there is no channel 'Defualt', or your user may not see it. Did you mean 'Default'?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_projects_of_one_name_are_ambiguous()
    {
        _world.Project("TRADING jobs", "1.0");

        Assert.Equal(("ProjectAmbiguous", FailureKind.Ambiguous), ((await _world.Fault(Planned("trading JOBS"))).Id, (await _world.Fault(Planned("trading JOBS"))).Kind));
    }

    [Theory]
    [InlineData("9.9.9", "ReleaseNotFound")]
    [InlineData("[9,)", "NoReleaseInRange")]
    [InlineData("[9", "VersionInvalid")]
    public async Task A_version_that_cannot_be_had_is_a_fault(string version, string id)
    {
        Assert.Equal(id, (await _world.Fault(Planned("Trading API", version))).Id);
    }

    [Fact]
    public async Task A_release_of_another_channel_than_asked_is_a_fault()
    {
        _world.Channel(_world.Space.Projects[0], "Hotfix");

        var failure = await _world.Fault(Planned("Trading API", "1.1.0", channel: "Hotfix"));

        Assert.Contains("Trading API 1.1.0 is a release of channel Default, not of Hotfix as the plan asks.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_releases_or_without_a_default_channel_is_a_fault()
    {
        _world.Project("Empty");
        Assert.Equal("NoReleases", (await _world.Fault(Planned("Empty"))).Id);
        Assert.Equal("NoReleases", (await _world.Fault(Planned("Empty", "1.0"))).Id);

        _world.Space.Channels.RemoveAll(one => one.ProjectId == "Projects-1");
        Assert.Equal("ChannelNeeded", (await _world.Fault(Planned("Trading API"))).Id);
    }

    [Fact]
    public async Task A_disabled_project_is_a_fault()
    {
        _world.Change("Trading API", one => one with { IsDisabled = true });

        Assert.Equal(("ProjectDisabled", FailureKind.Refused), ((await _world.Fault(Planned("Trading API"))).Id, (await _world.Fault(Planned("Trading API"))).Kind));
    }

    [Fact]
    public async Task Tenants_must_fit_the_project_and_the_environment()
    {
        _world.Change("Trading API", one => one with { TenantedDeploymentMode = "Tenanted" });
        _world.Change("Trading Jobs", one => one with { TenantedDeploymentMode = "Untenanted" });
        _world.Tenant("Closed", isDisabled: true);
        _world.Space.Tenants.Add(new TenantResource { Id = "Tenants-9", Name = "Apart", ProjectEnvironments = { } });
        _world.Space.Tenants.Add(_world.Space.Tenants[0] with { Id = "Tenants-8", Name = "Elsewhere", ProjectEnvironments = _world.Space.Projects.ToDictionary(one => one.Id, _ => (System.Collections.Generic.IReadOnlyList<string>)["Environments-1"]) });

        Assert.Equal("TenantNeeded", (await _world.Fault(Planned("Trading API"))).Id);
        Assert.Equal("TenantNotTaken", (await _world.Fault(Planned("Trading Jobs", tenant: "Contoso"))).Id);
        Assert.Equal("TenantDisabled", (await _world.Fault(Planned("Trading API", tenant: "Closed"))).Id);
        Assert.Contains("the tenant Apart is not connected to Trading API.", (await _world.Fault(Planned("Trading API", tenant: "Apart"))).Message, StringComparison.Ordinal);
        Assert.Contains("the tenant Elsewhere is connected to Trading API, but not in Test.", (await _world.Fault(Planned("Trading API", tenant: "Elsewhere"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_deployed_to_twice_without_an_order_is_a_fault()
    {
        var failure = await _world.Fault(Planned("Trading API", name: "One"), Planned("Trading Jobs"), Planned("trading-api", "1.0.0", environment: "test", name: "Two", after: "Trading Jobs"));

        Assert.Equal(("SamePlaceTwice", "Two"), (failure.Id, failure.Target));
        Assert.Contains("it deploys Trading API to Test as 'One' does", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_is_named_in_full()
    {
        var failure = await _world.Fault(Planned("Trading API", after: "Trading Jobs"), Planned("Trading Jobs", after: "Trading API"));

        Assert.Contains("Trading API → Trading Jobs → Trading API", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_come_together_in_the_plans_order_with_their_places()
    {
        _world.Change("Trading Website", one => one with { IsDisabled = true });
        _world.Allow("Trading Jobs", "1.2.0", "Development");
        var plan = new CoordinationPlan
        {
            Name = "Release",
            Environment = "Tset",
            Path = "/plans/release.yaml",
            Deployments =
            [
                Planned("Trading Jobs", environment: "Production", after: "Trading") with { Position = "line 4, column 5" },
                Planned("Trading Nothing") with { Position = "line 6, column 5" },
                Planned("Trading Website", "9.*", environment: "Test") with { Position = "line 8, column 5" },
                Planned("Trading API", "9.9", environment: "Test", after: "trading api") with { Position = "line 10, column 5" },
            ],
        };

        var faults = await _world.Faults(plan);

        Assert.Equal(
            ["EnvironmentNotFound", "AfterUnknown", "EnvironmentNotAllowed", "ProjectNotFound", "ProjectDisabled", "NoReleaseInRange", "AfterItself", "ReleaseNotFound"],
            faults.Select(one => one.Id));
        Assert.StartsWith("Deployment 'Trading Jobs' (release.yaml, line 4, column 5): ", faults[1].Message, StringComparison.Ordinal);
        Assert.All(faults, one => Assert.NotNull(one.Remedy));
    }

    [Fact]
    public async Task A_fault_that_many_deployments_have_stands_once_with_all_of_them()
    {
        _world.Change("Trading API", one => one with { IsDisabled = true });

        var failure = await _world.Fault([.. Enumerable.Range(1, 5).Select(i => Planned("Trading API", name: "D" + i, after: i == 1 ? [] : ["D" + (i - 1)]))]);

        Assert.StartsWith("Deployments 'D1', 'D2', 'D3' and 2 more: the project Trading API is disabled", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channels Projects-1")]
    [InlineData("releases Projects-1")]
    [InlineData("template Releases-2")]
    public async Task What_the_user_may_not_read_is_a_fault_beside_the_others(string request)
    {
        _world.Space.Failing[request] = FailureKind.Forbidden;

        var faults = await _world.Faults(Planned("Trading API"), Planned("Trading Jobs", "9.9"));

        Assert.Equal(["AnswerForbidden", "ReleaseNotFound"], faults.Select(one => one.Id));
        Assert.Equal("Deployment 'Trading API': The server says no to " + request + ".", faults[0].Message);
    }

    [Theory]
    [InlineData("projects", FailureKind.Forbidden)]
    [InlineData("channels Projects-1", FailureKind.Unreachable)]
    [InlineData("dashboard", FailureKind.ServerFault)]
    [InlineData("template Releases-2", FailureKind.Unauthenticated)]
    public async Task What_concerns_every_request_ends_the_resolving(string request, FailureKind kind)
    {
        _world.Space.Failing[request] = kind;

        Assert.Equal("Answer" + kind, (await _world.Fault(Planned("Trading API"), Planned("Trading Jobs", "9.9"))).Id);
    }
}
