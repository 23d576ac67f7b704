using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class TargetMutexTests
{
    [Fact]
    public void Scripts_of_two_deployments_run_on_one_target_one_after_the_other_and_say_for_whom_they_wait()
    {
        var server = Two("");
        var (first, second) = DeployBoth(server);
        server.Finish(first, second);

        Assert.True(second.Task.CompletedTime >= first.Task.CompletedTime + TimeSpan.FromSeconds(10));
        var waiting = second.Task.Log.Children.Single().Children.Single().LogElements[0];
        Assert.Equal(LogCategory.Wait, waiting.Category);
        Assert.Contains($"task {first.TaskId} ", waiting.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_bypass_in_both_they_run_side_by_side_and_with_it_in_one_they_do_not()
    {
        var both = Two("variables: { OctopusBypassDeploymentMutex: 'True' }", "variables: { OctopusBypassDeploymentMutex: 'True' }");
        var (first, second) = DeployBoth(both);
        both.Finish(first, second);
        Assert.True(second.Task.CompletedTime - first.Task.CompletedTime < TimeSpan.FromSeconds(5));

        var one = Two("", "variables: { OctopusBypassDeploymentMutex: 'True' }");
        (first, second) = DeployBoth(one);
        one.Finish(first, second);
        Assert.True(second.Task.CompletedTime >= first.Task.CompletedTime + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Steps_side_by_side_take_turns_on_one_target()
    {
        var server = SimulatedServer.Of("""
            environments: [Dev]
            machines: [{ name: web-1, roles: [web] }]
            projects: [{ name: A, releases: [1.0.0], steps: [{ name: One, role: web, duration: 10s }, { name: Two, role: web, duration: 10s, withPrevious: true }] }]
            """);
        var deployment = server.DeployAndFinish("A", "1.0.0", "Dev");
        Assert.Equal(TimeSpan.FromSeconds(20), deployment.Task.CompletedTime - deployment.Task.StartTime);
    }

    [Fact]
    public void Who_is_cancelled_while_it_waits_is_out_of_the_way_and_who_is_cancelled_while_it_runs_frees_the_target()
    {
        var server = Two("");
        var (first, second) = DeployBoth(server);
        server.Advance(3);
        server.Cancel(second);
        server.Finish(second);
        Assert.Equal(TaskState.Canceled, second.Task.State);

        var third = server.Deploy("B", "1.0.0", "Dev");
        server.Advance(2);
        server.Cancel(first);
        server.Finish(first, third);
        Assert.Equal(TaskState.Success, third.Task.State);
        Assert.True(third.Task.CompletedTime - first.Task.LastUpdatedTime < TimeSpan.FromSeconds(12));
    }

    [Fact]
    public void A_script_that_outlives_its_cancelled_task_holds_the_target_until_it_ends()
    {
        var server = Two("", switches: "switches: { cancelledScriptsLiveOn: true }");
        var (first, second) = DeployBoth(server);
        server.Advance(3);
        server.Cancel(first);
        server.Finish(first, second);
        Assert.Equal(TaskState.Canceled, first.Task.State);
        Assert.True(first.Task.CompletedTime < second.Task.CompletedTime - TimeSpan.FromSeconds(10));
        Assert.True(second.Task.CompletedTime >= first.Task.StartTime + TimeSpan.FromSeconds(20));
        Assert.Equal(ActivityStatus.Canceled, first.Task.Log.Children.Single().Status);
    }

    private static (Deployment First, Deployment Second) DeployBoth(SimulatedServer server)
    {
        var first = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(1.3);
        return (first, server.Deploy("B", "1.0.0", "Dev"));
    }

    private static SimulatedServer Two(string ofA, string ofB = "", string switches = "") => SimulatedServer.Of($$"""
        environments: [Dev]
        {{switches}}
        machines: [{ name: web-1, roles: [web] }]
        projects:
          - name: A
            releases: [1.0.0]
            {{ofA}}
            steps: [{ name: Work, role: web, duration: 10s }]
          - name: B
            releases: [1.0.0]
            {{ofB}}
            steps: [{ name: Work, role: web, duration: 10s }]
        """);
}
