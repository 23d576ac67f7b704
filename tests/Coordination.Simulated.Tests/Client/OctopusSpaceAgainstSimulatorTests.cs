using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Simulator.Faults;
using Xunit;

namespace Coordination.Simulated.Tests.Client;

public sealed class OctopusSpaceAgainstSimulatorTests
{
    private static readonly CancellationToken _none = CancellationToken.None;

    [Theory]
    [InlineData("")]
    [InlineData("/octo")]
    public void What_a_space_holds_is_read_whole(string virtualDirectory)
    {
        var fixture = new ClientFixture(virtualDirectory: virtualDirectory);

        var (projects, environments, tenants) = fixture.Run(async space =>
            (await space.GetProjectsAsync(_none), await space.GetEnvironmentsAsync(_none), await space.GetTenantsAsync(_none)));

        Assert.Equal(["Retired", "Trading API", "Trading Jobs"], projects.Select(project => project.Name).Order(StringComparer.Ordinal));
        Assert.True(projects.Single(project => project.Name == "Retired").IsDisabled);
        Assert.Equal("TenantedOrUntenanted", projects.Single(project => project.Name == "Trading Jobs").TenantedDeploymentMode);
        Assert.Equal(["Development", "Staging", "Production"], environments.Select(environment => environment.Name));
        var acme = Assert.Single(tenants);
        Assert.Equal([environments[0].Id], acme.ProjectEnvironments[projects.Single(project => project.Name == "Trading Jobs").Id]);
        Assert.All(fixture.Octopus.Server.Journal.Entries, entry => Assert.StartsWith(virtualDirectory + "/api", entry.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Channels_and_releases_of_a_project_are_read_newest_first()
    {
        var (channels, releases) = new ClientFixture().Run(async space =>
        {
            var project = await ClientFixture.ProjectAsync(space, "Trading API");
            return (await space.GetChannelsAsync(project, _none), await space.GetReleasesAsync(project, _none));
        });

        Assert.Equal("Default", channels.Single(channel => channel.IsDefault).Name);
        Assert.Equal(4, releases.Count);
        Assert.Equal(releases.OrderByDescending(release => release.Assembled).Select(release => release.Id), releases.Select(release => release.Id));
        Assert.Equal(channels.Single(channel => channel.Name == "Hotfix").Id, releases.Single(release => release.Version == "1.2.0").ChannelId);
    }

    [Theory]
    [InlineData("1.1.0", true)]
    [InlineData("1.1.0+build.7", true)]
    [InlineData("9.9.9", false)]
    public void A_release_is_found_by_its_version_or_is_not_there(string version, bool isThere)
    {
        var release = new ClientFixture().Run(async space => await space.FindReleaseAsync(await ClientFixture.ProjectAsync(space, "Trading API"), version, _none));

        Assert.Equal(isThere ? version : null, release?.Version);
    }

    [Fact]
    public void Where_a_release_may_go_follows_its_lifecycle()
    {
        var template = new ClientFixture().Run(async space =>
        {
            var release = await space.FindReleaseAsync(await ClientFixture.ProjectAsync(space, "Trading API"), "1.0.0", _none);
            return await space.GetDeploymentTemplateAsync(release!, _none);
        });

        Assert.Contains(template.PromoteTo, target => target.Name == "Staging");
        Assert.DoesNotContain(template.PromoteTo, target => target.Name == "Production");
    }

    [Fact]
    public void A_deployment_runs_to_its_end_and_shows_in_tasks_history_and_dashboard()
    {
        var fixture = new ClientFixture();

        var (created, task, history, dashboard) = fixture.Run(async space =>
        {
            var accepted = Assert.IsType<Sent<DeploymentResource>.Accepted>(await ClientFixture.DeployAsync(space, "1.1.0"));
            return (accepted.Answer, await fixture.WaitAsync(space, accepted.Answer.TaskId), await HistoryAsync(space), await DashboardAsync(space));
        });

        Assert.Equal(TaskStates.Success, task.State);
        Assert.True(task.CompletedTime > task.StartTime && task.StartTime >= task.QueueTime);
        Assert.Equal(created.Id, history[0].Id);
        Assert.Equal("ours", history[0].Comments);
        var cell = Assert.Single(dashboard.Items);
        Assert.Equal("1.1.0", cell.ReleaseVersion);
        Assert.Equal("1.0.0", Assert.Single(dashboard.PreviousItems).ReleaseVersion);

        // Forty-one deployments and a page of thirty: the history went over several pages.
        Assert.Equal(41, history.Count);
        Assert.Equal(41, history.Select(deployment => deployment.Id).Distinct(StringComparer.Ordinal).Count());

        static async Task<System.Collections.Generic.IReadOnlyList<DeploymentResource>> HistoryAsync(IOctopusSpace space) => await space.GetDeploymentsAsync(
            (await ClientFixture.ProjectAsync(space, "Trading API")).Id, await ClientFixture.EnvironmentIdAsync(space, "Development"), null, TaskStates.Success, 41, _none);

        static async Task<DashboardResource> DashboardAsync(IOctopusSpace space) => await space.GetDashboardAsync(
            [(await ClientFixture.ProjectAsync(space, "Trading API")).Id], [await ClientFixture.EnvironmentIdAsync(space, "Development")], _none);
    }

    [Fact]
    public void Deployments_with_and_without_a_tenant_are_told_apart()
    {
        var (without, with) = new ClientFixture().Run(async space =>
        {
            var project = (await ClientFixture.ProjectAsync(space, "Trading Jobs")).Id;
            var environment = await ClientFixture.EnvironmentIdAsync(space, "Development");
            var tenant = (await space.GetTenantsAsync(_none)).Single().Id;
            return (await space.GetDeploymentsAsync(project, environment, null, null, 5, _none), await space.GetDeploymentsAsync(project, environment, tenant, null, 5, _none));
        });

        Assert.Null(Assert.Single(without).TenantId);
        Assert.NotNull(Assert.Single(with).TenantId);
    }

    [Fact]
    public void What_the_lifecycle_forbids_is_refused_in_the_server_s_words()
    {
        var sent = new ClientFixture().Run(async space =>
        {
            var release = await space.FindReleaseAsync(await ClientFixture.ProjectAsync(space, "Trading API"), "1.0.0", _none);
            return await space.CreateDeploymentAsync(new NewDeployment { ReleaseId = release!.Id, EnvironmentId = await ClientFixture.EnvironmentIdAsync(space, "Production") }, _none);
        });

        var failure = Assert.IsType<Sent<DeploymentResource>.Refused>(sent).Failure;
        Assert.Equal(400, failure.StatusCode);
        Assert.False(string.IsNullOrEmpty(failure.ServerMessage));
    }

    [Fact]
    public void A_cancelled_task_ends_and_cancelling_it_again_does_no_harm()
    {
        var fixture = new ClientFixture();

        var (end, again) = fixture.Run(async space =>
        {
            var accepted = Assert.IsType<Sent<DeploymentResource>.Accepted>(await ClientFixture.DeployAsync(space, "1.1.0"));
            await space.CancelTaskAsync(accepted.Answer.TaskId, _none);
            return (await fixture.WaitAsync(space, accepted.Answer.TaskId), await space.CancelTaskAsync(accepted.Answer.TaskId, _none));
        });

        Assert.Equal(TaskStates.Canceled, end.State);
        Assert.Equal(TaskStates.Canceled, again.State);
    }

    [Fact]
    public void A_task_that_never_was_is_absent_among_others_and_not_found_alone()
    {
        var fixture = new ClientFixture();

        Assert.Empty(fixture.Run(space => space.GetTasksAsync(["ServerTasks-999999"], _none)));
        var thrown = Assert.Throws<CoordinationException>(() => fixture.Run(space => space.CancelTaskAsync("ServerTasks-999999", _none)));
        Assert.Equal("ResourceNotFound", Assert.Single(thrown.Failures).Id);
    }

    [Theory]
    [InlineData("API-WRONG", null, "ApiKeyRejected")]
    [InlineData(null, "Nowhere", "SpaceNotFound")]
    public void A_connection_that_cannot_be_made_is_told(string? key, string? space, string id)
    {
        var fixture = new ClientFixture();

        var thrown = Assert.Throws<CoordinationException>(() => fixture.Octopus.Run(() => fixture.Octopus.ConnectAsync(space, key, _none)));

        Assert.Equal(id, Assert.Single(thrown.Failures).Id);
        Assert.DoesNotContain("API-WRONG", thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public void Reading_survives_every_fault_that_passes(string name, Fault fault)
    {
        var plan = new FaultPlan { Seed = 1, Rules = [new FaultRule(new RequestPattern("GET", "projects"), FaultSchedule.First(2), fault)] };

        var projects = new ClientFixture(plan).Run(space => space.GetProjectsAsync(_none));

        Assert.True(projects.Count == 3, name);
    }

    public static TheoryData<string, Fault> PassingFaults => new()
    {
        { "dropped before", Fault.DropBeforeWork() },
        { "dropped after", Fault.DropAfterWork() },
        { "429", Fault.Status(429, TimeSpan.FromSeconds(20)) },
        { "500", Fault.Status(500) },
        { "503 from a gateway", Fault.Status(503, html: true) },
        { "truncated", Fault.TruncatedBody() },
        { "empty", Fault.EmptyBody() },
        { "a page", Fault.HtmlBody() },
    };

    [Theory]
    [MemberData(nameof(LosingFaults))]
    public void A_deployment_whose_answer_was_lost_is_asked_for_once_and_unknown(string name, Fault fault)
    {
        var plan = new FaultPlan { Seed = 1, Rules = [new FaultRule(new RequestPattern("POST"), FaultSchedule.Always, fault)] };
        var fixture = new ClientFixture(plan);

        var sent = fixture.Run(space => ClientFixture.DeployAsync(space, "1.1.0"));

        Assert.True(sent is Sent<DeploymentResource>.Unknown, name + ": " + sent);
        Assert.Single(fixture.Octopus.Server.Journal.OfMethod("POST"));
    }

    public static TheoryData<string, Fault> LosingFaults => new()
    {
        { "dropped before", Fault.DropBeforeWork() },
        { "dropped after", Fault.DropAfterWork() },
        { "500", Fault.Status(500) },
        { "truncated", Fault.TruncatedBody() },
        { "empty", Fault.EmptyBody() },
        { "a page", Fault.HtmlBody() },
    };

    [Fact]
    public void The_same_seed_sends_the_same_requests_at_the_same_instants()
    {
        var first = Journal();

        Assert.True(first.Length > 500);
        Assert.Equal(first, Journal());

        static string Journal()
        {
            var fixture = new ClientFixture(new FaultPlan { Seed = 3, Rules = [new FaultRule(new RequestPattern("GET", "tasks"), FaultSchedule.Chance(0.5), Fault.DropBeforeWork())] });
            fixture.Run(async space => await fixture.WaitAsync(space, Assert.IsType<Sent<DeploymentResource>.Accepted>(await ClientFixture.DeployAsync(space, "1.1.0")).Answer.TaskId));
            return fixture.Octopus.Server.Journal.ToText();
        }
    }
}
