using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Faults;
using Coordination.Simulator.Scenarios;
using Xunit;

namespace Coordination.Simulated.Tests.Locking;

public sealed class LocksTests
{
    private const string Yaml = "environments: [Staging]\nprojects:\n  - { name: API, steps: [{ name: Deploy, type: script, duration: 5m }], releases: [1.0.0] }\n";

    private static readonly CancellationToken _none = CancellationToken.None;

    [Theory]
    [InlineData("LibraryVariableSetView, LibraryVariableSetCreate, TaskView", "LibraryVariableSetDelete")]
    [InlineData("LibraryVariableSetView, LibraryVariableSetDelete, TaskView", "LibraryVariableSetCreate")]
    [InlineData("LibraryVariableSetCreate, LibraryVariableSetDelete, TaskView", "LibraryVariableSetView")]
    [InlineData("LibraryVariableSetView, LibraryVariableSetCreate, LibraryVariableSetDelete", "TaskView")]
    [InlineData("LibraryVariableSetView", "LibraryVariableSetCreate, LibraryVariableSetDelete and TaskView")]
    public void Missing_permissions_are_named_before_anything_is_changed_be_the_lock_new_or_not(string granted, string missing)
    {
        var octopus = new SimulatedOctopus(Scenario.FromYaml(Yaml + "users: [{ name: Ana, apiKey: API-ANA, permissions: [" + granted + "] }]\n"), new SimulatedServerOptions());
        foreach (var isNew in (bool[])[true, false])
        {
            if (!isNew)
                octopus.Run(async () => await octopus.Engine.Locks.LockAsync(await octopus.ConnectAsync(space: null, apiKey: null, _none), Request("shop"), new SilentLockObserver(), _none)).Dispose();
            var changes = octopus.Server.Journal.OfMethod("POST").Count;

            var refused = Assert.Throws<CoordinationException>(() => octopus.Run(async () =>
                await octopus.Engine.Locks.LockAsync(await octopus.ConnectAsync(space: null, "API-ANA", _none), Request("shop"), new SilentLockObserver(), _none)));

            Assert.Equal("LockPermissionMissing", Assert.Single(refused.Failures).Id);
            Assert.Contains("lacks " + missing + ", without which the lock 'shop' cannot be used", refused.Message, StringComparison.Ordinal);
            Assert.Equal(changes, octopus.Server.Journal.OfMethod("POST").Count);
        }
    }

    [Fact]
    public void TaskView_of_one_project_is_enough_to_begin_with()
    {
        var octopus = new SimulatedOctopus(Scenario.FromYaml(Yaml + "users: [{ name: Ana, apiKey: API-ANA, permissions: [LibraryVariableSetView, LibraryVariableSetCreate, LibraryVariableSetDelete, { permissions: [TaskView], projects: [API] }] }]\n"), new SimulatedServerOptions());

        using var held = octopus.Run(async () => await octopus.Engine.Locks.LockAsync(await octopus.ConnectAsync(space: null, "API-ANA", _none), Request("shop"), new SilentLockObserver(), _none));

        Assert.Equal("shop", held.Locks[0].Name);
    }

    [Fact]
    public void Who_may_not_see_locks_is_not_told_that_there_are_none()
    {
        var octopus = new SimulatedOctopus(Scenario.FromYaml(Yaml + "users: [{ name: Ana, apiKey: API-ANA, permissions: [TaskView] }]\n"), new SimulatedServerOptions());

        var refused = Assert.Throws<CoordinationException>(() => octopus.Run(async () => await octopus.Engine.Locks.GetAsync(await octopus.ConnectAsync(space: null, "API-ANA", _none), _ => true, _none)));

        Assert.Contains("lacks LibraryVariableSetView, without which locks cannot be seen", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_refuses_every_write_for_a_while_is_waited_out_in_taking_and_in_releasing() => With(async (octopus, connection) =>
    {
        using var held = await octopus.Engine.Locks.LockAsync(connection, Request("shop"), new SilentLockObserver(), _none);
        await held.ReleaseAsync(_none);

        Assert.Empty(await octopus.Engine.Locks.GetAsync(connection, _ => true, _none));
    }, new FaultPlan { Rules = [new FaultRule(new RequestPattern("POST", "libraryvariablesets"), FaultSchedule.InBursts(10, 11), Fault.Status(503))] });

    [Fact]
    public void A_session_without_a_task_renews_its_lease_for_as_long_as_it_holds() => With(async (octopus, connection) =>
    {
        using var held = await octopus.Engine.Locks.LockAsync(connection, Request("shop"), new SilentLockObserver(), _none);

        await octopus.Time.DelayAsync(TimeSpan.FromMinutes(20), _none);

        Assert.False(held.Lost.IsCompleted);
        Assert.Equal(held.Locks[0].Token, Assert.Single(await octopus.Engine.Locks.GetAsync(connection, _ => true, _none)).Token);
    });

    [Fact]
    public void A_child_passes_the_hold_of_its_parent_and_its_brother_waits() => With(async (octopus, connection) =>
    {
        using var parent = await octopus.Engine.Locks.LockAsync(connection, Request("shop"), new SilentLockObserver(), _none);
        var under = Request("shop") with { NoWait = true, Owner = new StepLockOwner { Name = "a child", Under = [parent.Locks[0].Id] } };
        using var child = await octopus.Engine.Locks.LockAsync(connection, under, new SilentLockObserver(), _none);

        var refused = await Assert.ThrowsAsync<CoordinationException>(() => octopus.Engine.Locks.LockAsync(connection, under, new SilentLockObserver(), _none));
        Assert.Equal("LockNotFree", refused.Failures[0].Id);
    });

    [Fact]
    public void A_projects_lock_waits_for_its_live_deployment_and_tells_once_its_own_process_takes_it() => With(async (octopus, connection) =>
    {
        var (locks, space) = (octopus.Engine.Locks, octopus.Engine.SpaceOf(connection));
        var wanted = Request() with { Projects = ["api"], Place = new StepLockPlace { Environment = "Staging", IsTyped = true } };
        var taskId = await DeployAsync(space);
        var before = octopus.Time.GetUtcNow();

        using (var held = await locks.LockAsync(connection, wanted, new SilentLockObserver(), _none))
        {
            Assert.True(octopus.Time.GetUtcNow() - before >= TimeSpan.FromMinutes(4), "It did not wait.");
            Assert.Equal(ProjectGuard.CheckOnly, held.Locks[0].Guard);
            await held.ReleaseAsync(_none);
        }

        var projectId = (await space.GetProjectsAsync(_none)).Single().Id;
        using (var own = await locks.LockAsync(connection, wanted with { Owner = new StepLockOwner { Name = "API", TaskId = taskId, ProjectId = projectId } }, new SilentLockObserver(), _none))
            await own.ReleaseAsync(_none);
        using var again = await locks.LockAsync(connection, wanted, new SilentLockObserver(), _none);
        Assert.Equal(ProjectGuard.RaceFree, again.Locks[0].Guard);
    });

    [Fact]
    public void Who_is_not_to_wait_does_not_wait_for_a_projects_live_deployment_either_and_leaves_its_lock_free() => With(async (octopus, connection) =>
    {
        var (locks, space) = (octopus.Engine.Locks, octopus.Engine.SpaceOf(connection));
        var wanted = Request() with { Projects = ["api"], NoWait = true, Place = new StepLockPlace { Environment = "Staging", IsTyped = true } };
        var taskId = await DeployAsync(space);
        var before = octopus.Time.GetUtcNow();

        var refused = await Assert.ThrowsAsync<CoordinationException>(() => locks.LockAsync(connection, wanted, new SilentLockObserver(), _none));

        Assert.Equal("ProjectDeploying", refused.Failures.Single().Id);
        Assert.Contains(space.GetTaskLink(taskId), refused.Message, StringComparison.Ordinal);
        Assert.InRange(octopus.Time.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Empty(await locks.GetAsync(connection, _ => true, _none));
    });

    [Fact]
    public void Nobody_waits_for_ever_for_a_server_that_is_away() => With(async (octopus, connection) =>
    {
        using var first = await octopus.Engine.Locks.LockAsync(connection, Request("shop"), new SilentLockObserver(), _none);
        var before = octopus.Time.GetUtcNow();

        var refused = await Assert.ThrowsAsync<CoordinationException>(() => octopus.Engine.Locks.LockAsync(connection, Request("shop") with { Timeout = TimeSpan.FromMinutes(2) }, new SilentLockObserver(), _none));

        Assert.Equal("LockTimeout", refused.Failures[0].Id);
        Assert.InRange(octopus.Time.GetUtcNow() - before, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(8));
    }, new FaultPlan { Rules = [new FaultRule(new RequestPattern("POST", "libraryvariablesets"), FaultSchedule.Chance(0.9), Fault.Status(503))], Seed = 3 });

    private static StepLockRequest Request(params string[] names) => new() { Names = names, Owner = new StepLockOwner { Name = "the test" } };

    private static async Task<string> DeployAsync(IOctopusSpace space)
    {
        var release = await space.FindReleaseAsync((await space.GetProjectsAsync(_none)).Single(), "1.0.0", _none);
        var environment = (await space.GetEnvironmentsAsync(_none)).Single();
        return Assert.IsType<Sent<DeploymentResource>.Accepted>(await space.CreateDeploymentAsync(new NewDeployment { ReleaseId = release!.Id, EnvironmentId = environment.Id }, _none)).Answer.TaskId;
    }

    private static void With(Func<SimulatedOctopus, OctopusConnection, Task> work, FaultPlan? faults = null)
    {
        var octopus = new SimulatedOctopus(Scenario.FromYaml(Yaml), new SimulatedServerOptions { Latency = TimeSpan.FromMilliseconds(40), Faults = faults ?? FaultPlan.None });
        octopus.Run(async () =>
        {
            await work(octopus, await octopus.ConnectAsync(space: null, apiKey: null, _none));
            return true;
        });
    }
}
