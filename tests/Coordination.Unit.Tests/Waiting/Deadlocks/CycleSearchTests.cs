using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Deadlocks;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.Watching;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Deadlocks;

/// <summary>We are ServerTasks-1 and wait for ServerTasks-2.</summary>
public sealed class CycleSearchTests
{
    private const string Us = "ServerTasks-1";
    private const string Other = "ServerTasks-2";
    private const string Third = "ServerTasks-3";

    private readonly TaskWorld _world = new();
    private readonly List<string> _remarks = [];

    [Fact]
    public void What_is_queued_behind_us_waits_for_us()
    {
        _world.Runs(Us).Queues(Other, Us);

        Assert.Equal("it would never come to pass: Deploy 2 (ServerTasks-2) is queued behind this very task, which waits for it", Find());
    }

    [Fact]
    public void What_is_queued_behind_us_and_another_that_goes_on_may_get_its_turn()
    {
        _world.Runs(Us).Runs(Third).Queues(Other, Us, Third);

        Assert.Null(Find());
    }

    [Fact]
    public void What_waits_for_a_person_waits_for_nobody_else()
    {
        _world.Runs(Us).Asks(Other, Us);

        Assert.Null(Find());
    }

    [Fact]
    public void What_waits_for_something_outside_of_the_server_waits_for_nobody_else()
    {
        _world.Runs(Us).Queues(Other, Us).Becomes(Other, task => task with { HasPendingPreconditions = true });

        Assert.Null(Find());
    }

    [Fact]
    public void Of_what_it_is_queued_behind_only_what_runs_can_set_it_free()
    {
        _world.Runs(Us).Runs(Third).Queues("ServerTasks-4").Queues(Other, Us, Third, "ServerTasks-4").Becomes(Third, task => task with { State = TaskStates.Success });

        Assert.Equal("it would never come to pass: Deploy 2 (ServerTasks-2) is queued behind this very task, which waits for it", Find());
    }

    [Theory]
    [InlineData(Us)]
    [InlineData("servertasks-1")]
    public void The_last_slot_is_ours(string us)
    {
        _world.Cap = 1;
        _world.Runs(Us).Queues(Other);

        Assert.Equal("it would never come to pass: Deploy 2 (ServerTasks-2) is queued, and the one slot of the task cap is taken by this very task, which waits for it", Find(us: us));
    }

    [Fact]
    public void The_last_slot_is_ours_although_the_key_does_not_see_our_task()
    {
        _world.Cap = 1;
        _world.Hidden = 1;
        _world.Queues(Other);

        Assert.EndsWith("the one slot of the task cap is taken by this very task, which waits for it", Find(), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_task_cap_what_is_queued_waits_only_for_what_it_is_shown_behind()
    {
        _world.Cap = 5;
        _world.Hidden = 1;
        _world.Runs(Us).Queues(Other, Us);

        Assert.NotNull(Find());
        Assert.Empty(_remarks);
    }

    [Fact]
    public void A_slot_that_is_free_or_held_by_one_that_goes_on_is_no_cycle()
    {
        _world.Cap = 2;
        _world.Runs(Us).Queues(Other);
        Assert.Null(Find());

        _world.Runs(Third);
        Assert.Null(Find());
    }

    [Fact]
    public void All_slots_are_taken_by_tasks_that_wait_for_what_is_queued_behind_them()
    {
        _world.Cap = 2;
        _world.Runs(Us).Runs(Third, "B to Dev: queued " + WaitSign.Of(["ServerTasks-4"])).Queues("ServerTasks-4").Queues(Other);

        Assert.StartsWith("it would never come to pass: Deploy 2 (ServerTasks-2) is queued, and all 2 slots of the task cap are taken by tasks that wait for what is queued behind them: ", Find(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_waiters_wait_for_each_other()
    {
        _world.Runs(Us).Runs(Other, "A to Dev: running " + WaitSign.Of([Us]));

        Assert.Equal("it would never come to pass: Deploy 2 (ServerTasks-2) waits for this very task, which waits for it", Find());
    }

    [Fact]
    public void Three_wait_in_a_circle()
    {
        _world.Runs(Us).Runs(Other, "x " + WaitSign.Of(["ServerTasks-9", Third])).Runs(Third, "x " + WaitSign.Of([Us]));

        Assert.Contains("waits for Deploy 3 (ServerTasks-3), which waits for this very task", Find(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_waits_for_the_target_that_we_hold_waits_for_us()
    {
        _world.Runs(Us).Runs(Other, "Waiting for the script in task ServerTasks-1 to finish as this script requires that no other Octopus scripts are executing on this target at the same time");

        Assert.Equal("it would never come to pass: Deploy 2 (ServerTasks-2) waits for this very task, which waits for it", Find());
    }

    [Fact]
    public void Others_may_tell_of_waiting_in_their_own_way()
    {
        _world.Runs(Us).Runs(Other);

        Assert.Equal("it would never come to pass: Deploy 2 (ServerTasks-2) waits for the lock 'db', which is held by this very task, which waits for it", Find(new HeldLock()));
    }

    [Fact]
    public void Whom_we_wait_for_by_a_lock_may_say_in_its_log_that_it_waits_for_us()
    {
        _world.Runs(Us).Runs(Other, "x " + WaitSign.Of([Us])).Runs(Third);

        Assert.Equal("Deploy 2 (ServerTasks-2), which waits for this very task", FindOnTheWay(Other));
        Assert.Null(FindOnTheWay(Third));
    }

    [Fact]
    public void What_goes_on_is_no_cycle_whatever_it_once_said()
    {
        _world.Runs(Us).Runs(Other, "done waiting for ServerTasks-1");

        Assert.Null(Find());
        Assert.Empty(_remarks);
    }

    [Fact]
    public void A_key_that_may_not_see_the_nodes_is_told_what_it_cannot_know()
    {
        _world.Cap = null;
        _world.Runs(Us).Queues(Other);

        Assert.Null(Find());
        Assert.Equal("Whether the task cap is filled by tasks that wait for what is queued behind them cannot be told: The user lacks a permission for the nodes of the server. You need the permission AdministerSystem.", Assert.Single(_remarks));
    }

    [Fact]
    public void Where_the_server_does_not_say_why_the_permission_that_may_show_it_is_named()
    {
        _world.Cap = null;
        _world.NodesFault = new Failure("NotFound", FailureKind.NotFound, "There is no such thing.");
        _world.LogFault = _world.NodesFault;
        _world.Runs(Us).Queues(Other).Runs(Third);

        Assert.Null(Find());
        Assert.Null(FindOnTheWay(Third));
        Assert.Equal(
            [
                "Whether the task cap is filled by tasks that wait for what is queued behind them cannot be told: There is no such thing. The permission AdministerSystem may show it.",
                "Whether Deploy 3 (ServerTasks-3) waits for this task cannot be told: There is no such thing. The permission TaskViewLog may show it.",
            ],
            _remarks);
    }

    [Fact]
    public void What_cannot_be_known_is_said_once_however_often_it_is_looked_for()
    {
        _world.Cap = null;
        _world.Runs(Us).Queues(Other);

        Search((search, time) => time.Run(() => search.FindAsync(_world[Other], CancellationToken.None)) ?? time.Run(() => search.FindAsync(_world[Other], CancellationToken.None)));

        Assert.Single(_remarks);
    }

    [Fact]
    public void Each_look_at_a_task_and_at_a_log_waits_for_its_turn()
    {
        _world.Runs(Us).Runs(Other, "x " + WaitSign.Of([Third])).Runs(Third, "x " + WaitSign.Of([Us]));
        var took = TimeSpan.Zero;

        var cycle = Search(
            (search, time) =>
            {
                var found = time.Run(() => search.FindAsync(_world[Other], CancellationToken.None));
                took = time.GetUtcNow() - DateTimeOffset.UnixEpoch;
                return found;
            },
            perMinute: 6);

        Assert.NotNull(cycle);
        Assert.Equal(TimeSpan.FromSeconds(20), took);
    }

    [Fact]
    public void A_key_that_does_not_see_all_that_run_is_told_what_it_cannot_know()
    {
        _world.Cap = 2;
        _world.Hidden = 1;
        _world.Runs(Us).Queues(Other);

        Assert.Null(Find());
        Assert.StartsWith("The task cap of 2 is full, but the key sees only 1 of the tasks that run.", Assert.Single(_remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_a_task_cap_that_is_full_there_may_be_others_that_the_key_does_not_see()
    {
        _world.Cap = 2;
        _world.Hidden = 1;
        _world.Runs(Us).Queues(Other, Us);
        Assert.Null(Find());

        _world.Cap = null;
        Assert.Null(Find());
        Assert.Equal(3, _remarks.Count);
        Assert.Equal("Deploy 2 (ServerTasks-2) is queued behind what can only go on after this task. Whether that alone keeps it, as a concurrency tag that they share does, or the task cap is full with others too, cannot be told; the permission AdministerSystem, which shows the nodes of the server, would tell.", _remarks[^1]);
    }

    [Fact]
    public void Of_one_place_only_one_deployment_runs_whatever_else_does()
    {
        _world.Cap = 2;
        _world.Hidden = 1;
        _world.OneProject = "Projects-1";
        _world.Runs(Us).Queues(Other, Us);

        Assert.Equal("it would never come to pass: Deploy 2 (ServerTasks-2) is queued behind this very task, which waits for it", Find());

        _world.Cap = null;
        Assert.NotNull(Find());
    }

    [Fact]
    public void Deployments_to_other_environments_and_tenants_and_runs_of_runbooks_run_beside_each_other()
    {
        _world.Cap = null;
        _world.OneProject = "Projects-1";
        _world.Runs(Us).Queues(Other, Us);
        Assert.NotNull(Find());

        _world.Where = one => one with { EnvironmentId = "Environments-of-" + one.TaskId };
        Assert.Null(Find());
        _world.Where = one => one with { TenantId = "Tenants-of-" + one.TaskId };
        Assert.Null(Find());
        _world.Where = one => one with { RunbookId = "Runbooks-1" };
        Assert.Null(Find());
    }

    [Fact]
    public void A_session_outside_of_a_task_takes_no_slot()
    {
        _world.Cap = 1;
        _world.Hidden = 1;
        _world.Queues(Other);

        Assert.Null(Find(us: string.Empty));
        Assert.StartsWith("The task cap of 1 is full, but the key sees only 0 of the tasks that run.", Assert.Single(_remarks), StringComparison.Ordinal);
    }

    private string? Find(IBlockers? locks = null, string us = Us) => Search((search, time) => time.Run(() => search.FindAsync(_world[Other], CancellationToken.None)), locks, us);

    private string? FindOnTheWay(string task) => Search((search, time) => time.Run(() => search.FindAsync(findStuck => findStuck(task), CancellationToken.None)));

    private string? Search(Func<CycleSearch, VirtualTime, string?> find, IBlockers? locks = null, string us = Us, int perMinute = 6000)
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var watcher = new TaskWatcher(new RequestBudget(time, perMinute), time);
        var environment = new WaitEnvironment(null!, new TaskPlaces(_world), _world, watcher, new LogWatcher(watcher, time), time);
        return find(new CycleSearch(environment, us, _remarks.Add, locks is null ? null : () => locks), time);
    }

    private sealed class HeldLock : IBlockers
    {
        public async Task<string?> WhyAsync(TaskResource task, Func<string, Task<string?>> findStuck, CancellationToken cancellationToken) =>
            task.Id == Other && await findStuck(Us) is { } stuck ? "waits for the lock 'db', which is held by " + stuck : null;
    }
}
