using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class ProgressionTests
{
    [Fact]
    public void A_lifecycle_without_phases_has_one_per_environment()
    {
        var server = SimulatedServer.WithStep("duration: 1s");
        var release = server.Release("A", "1.0.0");
        Assert.Equal(["Dev"], PromoteTo(server, release));
        server.DeployAndFinish("A", "1.0.0", "Dev");
        Assert.Equal(["Dev", "Test"], PromoteTo(server, release));
        var progress = server.Server.Progression.ProgressOf(release, null);
        Assert.Equal([PhaseState.Complete, PhaseState.Current, PhaseState.Pending], progress.Phases.Select(phase => phase.State));
        Assert.Equal([server.Server.EnvironmentIdOf("Test")], progress.NextDeployments);
        Assert.Equal(1, progress.NextDeploymentsMinimumRequired);
    }

    [Fact]
    public void A_deployment_that_the_lifecycle_does_not_allow_yet_is_refused()
    {
        var server = SimulatedServer.WithStep("duration: 1s");
        var refusal = Assert.Throws<Refusal>(() => server.Deploy("A", "1.0.0", "Prod"));
        Assert.Equal(400, refusal.Status);
        Assert.Contains("does not allow it yet", refusal.Errors.Single());
        Assert.Empty(server.Server.Deployments);
        Assert.Empty(server.Server.Tasks);
    }

    [Fact]
    public void A_failed_deployment_completes_no_phase()
    {
        var server = SimulatedServer.WithStep("duration: 1s, outcome: failure");
        server.DeployAndFinish("A", "1.0.0", "Dev");
        Assert.Throws<Refusal>(() => server.Deploy("A", "1.0.0", "Test"));
    }

    [Fact]
    public void Minimum_optional_and_open_phases_are_as_documented()
    {
        var server = SimulatedServer.Of(
            """
            environments: [Dev1, Dev2, Maybe, Prod1, Prod2]
            lifecycles:
              - name: Usual
                phases:
                  - { name: Dev, environments: [Dev1, Dev2], minimum: 1 }
                  - { name: Maybe, environments: [Maybe], optional: true }
                  - { name: Rest }
            projects:
              - { name: A, releases: [1.0.0], steps: [{ name: Work, duration: 1s }] }
            """);
        var release = server.Release("A", "1.0.0");
        Assert.Equal(["Dev1", "Dev2"], PromoteTo(server, release));
        server.DeployAndFinish("A", "1.0.0", "Dev2");
        Assert.Equal(["Dev1", "Dev2", "Maybe", "Prod1", "Prod2"], PromoteTo(server, release));
    }

    [Fact]
    public void Automatic_targets_deploy_as_soon_as_their_phase_is_reached()
    {
        var server = SimulatedServer.Of(
            """
            environments: [Dev, Test]
            lifecycles:
              - name: Usual
                phases:
                  - { name: Dev, automatic: [Dev] }
                  - { name: Test, automatic: [Test] }
            projects:
              - { name: A, steps: [{ name: Work, duration: 1s }] }
            """);
        var project = server.Server.Projects.Single();
        server.Server.Request(() => server.Server.ReleaseCreation.Create(new Release { ProjectId = project.Id, Version = "1.0" }, server.Robot));
        server.Advance(10);
        Assert.Equal(["Deploy to Dev", "Deploy to Test"], server.Server.Deployments.Select(deployment => deployment.Name));
        Assert.All(server.Server.Tasks, task => Assert.Equal(TaskState.Success, task.State));
    }

    [Fact]
    public void A_tenant_passes_by_phases_to_which_it_is_not_connected()
    {
        var server = SimulatedServer.WithStep(
            "duration: 1s", project: "tenanted: Tenanted", rest: "tenants: [{ name: Acme, projects: { A: [Prod] } }, { name: Other, projects: { A: [Dev, Prod] } }]");
        var release = server.Release("A", "1.0.0");
        Assert.Equal(["Prod"], PromoteTo(server, release, "Acme"));
        Assert.Equal(["Dev"], PromoteTo(server, release, "Other"));
        var deployment = server.Deploy("A", "1.0.0", "Prod", "Acme");
        Assert.Equal($"{deployment.TenantId}/{deployment.ProjectId}/{deployment.EnvironmentId}", deployment.Task.ConcurrencyTag);
        Assert.Contains("requires a tenant", Assert.Throws<Refusal>(() => server.Deploy("A", "1.0.0", "Dev")).Errors.Single());
        Assert.Contains("not connected", Assert.Throws<Refusal>(() => server.Deploy("A", "1.0.0", "Test", "Acme")).Errors.Single());
    }

    [Fact]
    public void A_release_with_a_defect_goes_only_where_it_is()
    {
        var server = SimulatedServer.WithStep("duration: 1s");
        server.DeployAndFinish("A", "1.0.0", "Dev");
        var release = server.Release("A", "1.0.0");
        release.HasUnresolvedDefect = true;
        Assert.Equal(["Dev"], PromoteTo(server, release));
        Assert.Contains("defect", Assert.Throws<Refusal>(() => server.Deploy("A", "1.0.0", "Test")).Errors.Single());
    }

    [Fact]
    public void The_current_deployment_is_the_newest_and_the_previous_the_newest_successful_before_it()
    {
        var server = SimulatedServer.WithStep("duration: 1s, fails: { version: 2.0.0 }");
        var good = server.DeployAndFinish("A", "1.0.0", "Dev");
        server.DeployAndFinish("A", "2.0.0", "Dev");
        var newest = server.DeployAndFinish("A", "2.0.0", "Dev");
        Assert.Equal(newest, server.Server.Dashboard.Current("Spaces-1").Single().Deployment);
        Assert.Equal(good, server.Server.Dashboard.Previous("Spaces-1").Single().Deployment);
        Assert.Empty(server.Server.Dashboard.Current("Spaces-1", environmentIds: [server.Server.EnvironmentIdOf("Test")]));
    }

    private static string[] PromoteTo(SimulatedServer server, Release release, string? tenant = null) =>
        [.. server.Server.Progression.PromoteTo(release, server.Server.Tenants.FindByName("Spaces-1", tenant)).Select(environment => environment.Name)];
}
