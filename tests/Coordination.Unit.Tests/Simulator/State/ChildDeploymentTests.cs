using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

/// <summary>Steps that deploy a release of another project.</summary>
public sealed class ChildDeploymentTests
{
    [Fact]
    public void The_parent_waits_for_the_child_and_its_log_tells_which()
    {
        var server = Of();
        var parent = server.Deploy("Parent", "1.0.0", "Dev");
        server.Advance(10);
        var child = server.Server.Deployments.Single(one => one.Release.Version == "2.0.0");
        Assert.Equal([TaskState.Executing, TaskState.Executing], new[] { parent, child }.Select(one => one.Task.State));

        server.Finish(parent);
        Assert.Equal([TaskState.Success, TaskState.Success], new[] { parent, child }.Select(one => one.Task.State));
        Assert.True(parent.Task.CompletedTime >= child.Task.CompletedTime);
        var log = LogOf(parent);
        Assert.Contains($"Deploying Child release 2.0.0 to Dev: {child.TaskId}", log, StringComparison.Ordinal);
        Assert.Contains($"{child.TaskId} ended: Success.", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_that_fails_fails_the_step()
    {
        var server = Of(child: "outcome: failure,");
        var parent = server.DeployAndFinish("Parent", "1.0.0", "Dev");
        Assert.Equal(TaskState.Failed, parent.Task.State);
        Assert.Contains("ended: Failed.", LogOf(parent), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_the_parent_leaves_the_child_running_and_cancelling_the_child_fails_the_parent()
    {
        var server = Of();
        var parent = server.Deploy("Parent", "1.0.0", "Dev");
        server.Advance(10);
        var child = server.Server.Deployments.Single(one => one != parent);
        server.Cancel(parent);
        server.Finish(parent, child);
        Assert.Equal([TaskState.Canceled, TaskState.Success], new[] { parent, child }.Select(one => one.Task.State));

        parent = server.Deploy("Parent", "1.0.0", "Dev");
        server.Advance(10);
        server.Cancel(server.Server.Deployments.Last());
        server.Finish(parent);
        Assert.Equal(TaskState.Failed, parent.Task.State);
    }

    [Fact]
    public void A_parent_that_waits_does_not_count_against_the_cap()
    {
        var server = Of(rest: "server: { taskCap: 1 }\nlifecycles: [{ name: Any, phases: [{ name: All, environments: [Dev, Test] }] }]");
        var parent = server.Deploy("Parent", "1.0.0", "Dev");
        server.Advance(10);
        Assert.True(parent.Task.WaitsForChildren);
        Assert.Equal(2, server.Server.Queue.ExecutingCount);

        // The child counts.
        var other = server.Deploy("Child", "1.0.0", "Test");
        server.Advance(10);
        Assert.Null(other.Task.StartTime);
        server.Finish(parent, other);
        Assert.Equal(TaskState.Success, parent.Task.State);
    }

    [Theory]
    [InlineData("", "2.0.0", "2.0.0", true)]
    [InlineData("deploymentCondition: IfNotCurrentVersion,", "2.0.0", "2.0.0", false)]
    [InlineData("deploymentCondition: IfNotCurrentVersion,", "1.0.0", "2.0.0", true)]
    [InlineData("deploymentCondition: IfNewer,", "1.0.0", "2.0.0", true)]
    [InlineData("deploymentCondition: IfNewer,", "2.0.0", "1.0.0", false)]
    public void The_condition_compares_with_what_is_current(string condition, string current, string chosen, bool isDeployed)
    {
        var server = Of(parent: condition, packages: $"packages: {{ Deploy child: {chosen} }}");
        server.DeployAndFinish("Child", current, "Dev");
        var parent = server.DeployAndFinish("Parent", "1.0.0", "Dev");
        Assert.Equal(TaskState.Success, parent.Task.State);
        Assert.Equal(isDeployed ? 3 : 2, server.Server.Deployments.Count);
        Assert.Equal(!isDeployed, LogOf(parent).Contains("is not deployed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_child_that_may_not_be_deployed_fails_the_step_with_the_servers_words()
    {
        var server = Of();
        server.DeployAndFinish("Parent", "1.0.0", "Dev");
        server.Release("Child", "2.0.0").HasUnresolvedDefect = true;
        var parent = server.DeployAndFinish("Parent", "1.0.0", "Test");
        Assert.Equal(TaskState.Failed, parent.Task.State);
        Assert.Contains("unresolved defect", LogOf(parent), StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_are_passed_and_win_over_the_childs_own()
    {
        var server = Of(parent: "passes: { Octopus.Task.ConcurrencyTag: 'from-#{Octopus.Project.Name}' },");
        var parent = server.Deploy("Parent", "1.0.0", "Dev");
        server.Advance(10);
        Assert.Equal("from-Parent", server.Server.Deployments.Single(one => one != parent).Task.ConcurrencyTag);
    }

    [Fact]
    public void A_step_that_does_not_wait_ends_when_the_child_is_queued()
    {
        var server = Of(parent: "waits: false,");
        var parent = server.Deploy("Parent", "1.0.0", "Dev");
        server.Advance(3);
        Assert.Equal(TaskState.Success, parent.Task.State);
        Assert.Equal(2, server.Server.Deployments.Count);
    }

    [Theory]
    [InlineData("Umbrella", 1)]
    [InlineData("Acme", 2)]
    public void The_parents_tenant_is_the_childs_and_where_it_is_not_connected_nothing_is_deployed(string tenant, int deployments)
    {
        var server = Of(rest: "tenants: [{ name: Acme, projects: { Parent: [Dev], Child: [Dev] } }, { name: Umbrella, projects: { Parent: [Dev] } }]");
        var parent = server.Deploy("Parent", "1.0.0", "Dev", tenant);
        server.Finish(parent);
        Assert.Equal(TaskState.Success, parent.Task.State);
        Assert.Equal(deployments, server.Server.Deployments.Count);
        Assert.All(server.Server.Deployments, one => Assert.Equal(parent.TenantId, one.TenantId));
    }

    private static SimulatedServer Of(string child = "", string parent = "", string packages = "", string rest = "") => SimulatedServer.Of(
        $$"""
        environments: [Dev, Test]
        projects:
          - name: Parent
            tenanted: TenantedOrUntenanted
            releases: [{ version: 1.0.0, {{packages}} }]
            steps: [{ name: Deploy child, type: release, {{parent}} deploys: Child }]
          - name: Child
            tenanted: TenantedOrUntenanted
            releases: [1.0.0, 2.0.0]
            variables: { Octopus.Task.ConcurrencyTag: 'own/#{Octopus.Environment.Name}' }
            steps: [{ name: Work, {{child}} duration: 60s }]
        {{rest}}
        """);

    private static string LogOf(Deployment deployment) => string.Join("\n", Lines(deployment.Task.Log));

    private static System.Collections.Generic.IEnumerable<string> Lines(ActivityNode node) => node.LogElements.Select(line => line.MessageText).Concat(node.Children.SelectMany(Lines));
}
