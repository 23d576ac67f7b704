using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class AutomaticDeploymentTests
{
    [Fact]
    public void A_new_release_goes_by_itself_to_every_tenant_that_is_connected_there()
    {
        var server = SimulatedServer.Of("""
            environments: [Dev, Prod]
            lifecycles: [{ name: Auto, phases: [{ name: One, automatic: [Dev] }, { name: Two, automatic: [Prod] }] }]
            projects: [{ name: A, tenanted: Tenanted, steps: [{ name: Work, duration: 5s }] }]
            tenants:
              - { name: Both, projects: { A: [Dev, Prod] } }
              - { name: Late, projects: { A: [Prod] } }
              - { name: None }
            """);
        server.Server.Request(() => server.Server.ReleaseCreation.Create(new Release { ProjectId = "Projects-1", Version = "1.0.0" }, server.Robot));
        server.Advance(60);
        string Where(Deployment one) => $"{server.Server.Tenants.Get(one.TenantId).Name} {server.Server.Environments.Get(one.EnvironmentId).Name} {one.Task.State}";
        Assert.Equal(["Both Dev Success", "Both Prod Success", "Late Prod Success"], server.Server.Deployments.Select(Where).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_freeze_holds_back_does_not_stop_the_release_and_the_audit_log_tells()
    {
        var server = SimulatedServer.Of("""
            environments: [Dev]
            lifecycles: [{ name: Auto, phases: [{ name: One, automatic: [Dev] }] }]
            projects: [{ name: A, steps: [{ name: Work }] }]
            """);
        var now = server.Time.GetUtcNow();
        server.Server.Freezes.Add(new DeploymentFreeze { Name = "Holidays", Start = now.AddHours(-1), End = now.AddHours(1), ProjectEnvironmentScope = { ["Projects-1"] = ["Environments-1"] } });
        var release = server.Server.Request(() => server.Server.ReleaseCreation.Create(new Release { ProjectId = "Projects-1", Version = "1.0.0" }, server.Robot));
        Assert.Empty(release.Deployments);
        Assert.Contains(server.Server.Events, happened => happened.Message.Contains("was not deployed automatically", StringComparison.Ordinal) && happened.Message.Contains("Holidays", StringComparison.Ordinal));
    }
}
